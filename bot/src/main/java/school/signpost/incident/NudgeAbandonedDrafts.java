package school.signpost.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.NewReport;
import school.signpost.caseregister.RegisterCase;
import school.signpost.caseregister.Report;
import school.signpost.caseregister.Reporter;
import school.signpost.confidential.Vault;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.policy.Memberships;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.schedule.DueWork;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;

/**
 * Somebody began to report something with signs of risk and did not send it. After five minutes they are told that it has
 * not been sent; after fifteen it becomes a case of its own, so that the safeguarding lead is told and must answer.
 */
@Component
class NudgeAbandonedDrafts implements DueWork {

    static final KindId CONCERN = KindId.of("safeguarding-concern");
    private static final String NO_SCHOOL = "(Began a report and did not say for which school. Please speak to them.)";
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(15);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;

    private final Chats chats;
    private final AbandonedNudge nudge;
    private final RegisterCase register;
    private final CaseGate gate;
    private final Policies policies;
    private final Memberships memberships;
    private final Staff staff;
    private final Vault vault;

    NudgeAbandonedDrafts(
            Chats chats,
            AbandonedNudge nudge,
            RegisterCase register,
            CaseGate gate,
            Policies policies,
            Memberships memberships,
            Staff staff,
            Vault vault) {
        this.chats = chats;
        this.nudge = nudge;
        this.register = register;
        this.gate = gate;
        this.policies = policies;
        this.memberships = memberships;
        this.staff = staff;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "abandoned-drafts";
    }

    @Override
    public Optional<Instant> nextDue() {
        return chats.nextNudge();
    }

    @Override
    public void runDue(Instant now) {
        for (var key : chats.withNudgeDue(now, AT_A_TIME)) {
            chats.find(key).map(Chat::draft).ifPresent(draft -> look(key, draft, now));
        }
    }

    private void look(ChatKey key, Draft draft, Instant now) {
        var accepted = gate.find(new Viewer.Machine(key.school()), Permission.BE_TOLD, draft.id());
        if (accepted.isPresent()) {
            // A crash after the case was stored may leave its draft behind.
            close(key, draft, List.of(accepted.get()));
        } else if (!now.isBefore(draft.startedAt().plus(UNTIL_TOLD))) {
            close(key, draft, makeCases(key, draft));
        } else {
            var told = nudge.nudge(key, draft);
            var next = told.sent() ? draft.startedAt().plus(UNTIL_TOLD) : now.plus(RETRY);
            var nudged = draft.nudgedUntil(next).nudgedOn(told.card());
            chats.change(key, chat -> isStill(chat, draft.id()) ? chat.drafting(nudged) : chat);
        }
    }

    /** What they had sent themselves needs no word, and one whom their report concerns gets none. */
    private void close(ChatKey key, Draft draft, List<Case> files) {
        chats.change(key, chat -> isStill(chat, draft.id()) ? chat.drafting(null) : chat);
        var passedOn = files.stream()
                .filter(file -> file.filing().unsent() && gate.mayAskReporter(file))
                .toList();
        if (!passedOn.isEmpty()) {
            nudge.passedOn(key, draft, passedOn);
        }
    }

    /** The id is the draft's: if they send the form after all, it finds this case. */
    private List<Case> makeCases(ChatKey key, Draft draft) {
        if (draft.schoolOpen()) {
            return memberships.schoolsOf(key.school(), key.person()).stream()
                    .map(school -> makeCaseAt(school, key, draft))
                    .toList();
        }
        var kind = kindFor(key, draft);
        var sentence = sentenceOf(key, draft);
        var report = new NewReport(
                draft.id(),
                key.school(),
                reporterOf(key.school(), key.person()),
                kind,
                draft.key(),
                sentence,
                Map.of(),
                Set.of(),
                aboutIn(sentence, key.school(), kind));
        return List.of(register.register(report.asUnsent()));
    }

    /** Nobody is there to press "It's about …", and whoever it is about must not be the one who is told. */
    private @Nullable RoleId aboutIn(ConfidentialText sentence, SchoolId school, KindId kind) {
        var policy = policies.current(school).policy();
        var named = NamedFirst.at(school, policy, staff);
        return policy.kind(kind)
                .flatMap(each -> named.in(sentence.value(), each))
                .orElse(null);
    }

    /** No school but the right one may read what they typed, so none does: each speaks to them. */
    private Case makeCaseAt(SchoolId school, ChatKey key, Draft draft) {
        var person = memberships.personAt(school, key.school(), key.person());
        var report = new NewReport(
                SentAfterAll.idAt(school, draft.id()),
                school,
                reporterOf(school, person),
                CONCERN,
                null,
                ConfidentialText.of(NO_SCHOOL),
                Map.of(),
                Set.of(),
                null);
        return register.register(report.asUnsent());
    }

    private KindId kindFor(ChatKey key, Draft draft) {
        var policy = policies.current(key.school()).policy();
        return Optional.ofNullable(draft.kind())
                .flatMap(policy::kind)
                .filter(IncidentKind::restricted)
                .map(IncidentKind::id)
                .orElse(CONCERN);
    }

    private Reporter reporterOf(SchoolId school, String person) {
        var asMember = StaffId.of(person);
        return staff.find(school, asMember).isPresent()
                ? new Reporter.Member(asMember)
                : new Reporter.TenantUser(person);
    }

    private ConfidentialText sentenceOf(ChatKey key, Draft draft) {
        var sealed = draft.sentence();
        return sealed == null
                ? ConfidentialText.of("(Began a report and did not send it.)")
                : vault.open(new Vault.Place(key.school(), draft.id(), draft.key()), Report.SENTENCE, sealed);
    }

    private static boolean isStill(Chat chat, CaseId draft) {
        var current = chat.draft();
        return current != null && current.id().equals(draft);
    }
}

package school.signpost.incident;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
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
        if (isAccepted(key, draft)) {
            chats.change(key, chat -> isStill(chat, draft.id()) ? chat.drafting(null) : chat);
        } else if (!now.isBefore(draft.startedAt().plus(UNTIL_TOLD))) {
            makeCase(key, draft);
            chats.change(key, chat -> isStill(chat, draft.id()) ? chat.drafting(null) : chat);
        } else {
            boolean told = nudge.nudge(key, draft);
            var next = told ? draft.startedAt().plus(UNTIL_TOLD) : now.plus(RETRY);
            chats.change(key, chat -> isStill(chat, draft.id()) ? chat.drafting(draft.nudgedUntil(next)) : chat);
        }
    }

    /** A crash after the case was stored may leave its draft behind: that one was sent. */
    private boolean isAccepted(ChatKey key, Draft draft) {
        return gate.find(new Viewer.Machine(key.school()), Permission.BE_TOLD, draft.id())
                .isPresent();
    }

    /** The id is the draft's: if they send the form after all, it finds this case. */
    private void makeCase(ChatKey key, Draft draft) {
        if (draft.schoolOpen()) {
            memberships.schoolsOf(key.school(), key.person()).forEach(school -> makeCaseAt(school, key, draft));
            return;
        }
        var kind = kindFor(key, draft);
        var sentence = sentenceOf(key, draft);
        register.register(new NewReport(
                draft.id(),
                key.school(),
                reporterOf(key.school(), key.person()),
                kind,
                draft.key(),
                sentence,
                Map.of(),
                Set.of(),
                aboutIn(sentence, key.school(), kind)));
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
    private void makeCaseAt(SchoolId school, ChatKey key, Draft draft) {
        var id = UUID.nameUUIDFromBytes((draft.id() + "/" + school).getBytes(StandardCharsets.UTF_8));
        var person = memberships.personAt(school, key.school(), key.person());
        register.register(new NewReport(
                CaseId.of(id.toString()),
                school,
                reporterOf(school, person),
                CONCERN,
                null,
                ConfidentialText.of(NO_SCHOOL),
                Map.of(),
                Set.of(),
                null));
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

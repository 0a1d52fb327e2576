package school.signpost.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.NewReport;
import school.signpost.caseregister.OpenLinkedCases;
import school.signpost.caseregister.RegisterCase;
import school.signpost.caseregister.Report;
import school.signpost.confidential.Vault;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.incident.interview.Branching;
import school.signpost.incident.interview.FormCheck;
import school.signpost.incident.interview.OwnDevice;
import school.signpost.incident.interview.SomeoneElse;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * Sends a report: by the form of an ordinary kind, or with one tap for a restricted one. A form works however old its card
 * is, and sent twice it makes one case.
 */
@Component
public class SendReport {

    private final RegisterCase register;
    private final OpenLinkedCases linked;
    private final CaseGate gate;
    private final Chats chats;
    private final Policies policies;
    private final Staff staff;
    private final AskedBesides besides;
    private final SentAfterAll afterAll;
    private final Vault vault;

    SendReport(
            RegisterCase register,
            OpenLinkedCases linked,
            CaseGate gate,
            Chats chats,
            Policies policies,
            Staff staff,
            AskedBesides besides,
            SentAfterAll afterAll,
            Vault vault) {
        this.afterAll = afterAll;
        this.register = register;
        this.linked = linked;
        this.gate = gate;
        this.chats = chats;
        this.policies = policies;
        this.staff = staff;
        this.besides = besides;
        this.vault = vault;
    }

    /** The form of an ordinary kind. */
    public Result send(Teller teller, CaseId draft, KindId kindId, Map<String, String> filledIn) {
        var viewer = teller.viewer();
        var policy = policies.current(viewer.school()).policy();
        var found = policy.kind(kindId);
        if (found.isEmpty()) {
            return new Result.NotPossible();
        }
        var kind = besides.askedOf(viewer, found.get());
        var sent = OwnDevice.assumed(kind.questions(), filledIn);
        var lead = Branching.leadsTo(kind, sent).flatMap(policy::kind);
        if (lead.isPresent()) {
            return new Result.LeadsOn(lead.get());
        }
        var asked = new ArrayList<>(Branching.answered(kind.questions(), sent));
        asked.addAll(SomeoneElse.questions("", ""));
        var checked = FormCheck.check(asked, sent, peopleOf(viewer));
        if (!checked.isComplete()) {
            return new Result.Incomplete(kind, checked.missing(), checked.wrong());
        }
        if (!Branching.broughtUp(kind.questions(), sent).isEmpty()) {
            return new Result.AsksMore(kind);
        }
        var answers = new LinkedHashMap<String, ConfidentialText>();
        boolean password = FormAnswers.withoutPasswords(checked.answers(), answers);
        OwnDevice.settle(kind.questions(), answers);
        answers.entrySet().removeIf(each -> LineManagerQuestion.namesNobody(each.getKey(), each.getValue()));
        return accept(
                teller,
                draft,
                new Contents(found.get(), answers, FormAnswers.subjectsIn(found.get(), answers), null),
                password);
    }

    /** One tap: the case is made, details follow. {@code aboutRole} when it concerns whoever holds that role. */
    public Result tellNow(Teller teller, CaseId draft, KindId kindId, @Nullable RoleId aboutRole) {
        return policies.current(teller.viewer().school())
                .policy()
                .kind(kindId)
                .map(kind -> accept(teller, draft, new Contents(kind, Map.of(), Set.of(), aboutRole), false))
                .orElseGet(Result.NotPossible::new);
    }

    /** What became of a draft, if anything did. */
    public Optional<Case> sent(Viewer viewer, CaseId draft) {
        return gate.find(viewer, Permission.FOLLOW_REPORT, draft);
    }

    private Result accept(Teller teller, CaseId id, Contents contents, boolean password) {
        var viewer = teller.viewer();
        var key = teller.chat();
        var reporter = Reporters.of(viewer);
        if (reporter.isEmpty()) {
            return new Result.NotPossible();
        }
        var draft = chats.find(key).map(Chat::draft).filter(each -> each.id().equals(id));
        var file = register.register(new NewReport(
                id,
                viewer.school(),
                reporter.get(),
                contents.kind().id(),
                draft.map(Draft::key).orElse(null),
                draft.flatMap(each -> sentenceOf(viewer, each)).orElse(null),
                withName(teller, contents.answers()),
                contents.subjects(),
                contents.aboutRole(),
                linkedWith(contents),
                null,
                false));
        if (!gate.allows(viewer, Permission.FOLLOW_REPORT, file)) {
            return new Result.NotPossible();
        }
        if (draft.isPresent()) {
            chats.change(key, chat -> isDrafting(chat, id) ? chat.drafting(null) : chat);
        }
        if (file.filing().unsent()) {
            return new Result.Accepted(afterAll.add(viewer, file, contents.late()), password);
        }
        return new Result.Accepted(linked.openNow(file), password);
    }

    private static List<KindId> linkedWith(Contents contents) {
        var answers = contents.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
        return Branching.opens(contents.kind(), answers);
    }

    /** Whoever is on no list is only known by the name that the channel shows; it is sealed with the answers. */
    private static Map<String, ConfidentialText> withName(Teller teller, Map<String, ConfidentialText> answers) {
        if (teller.viewer() instanceof Viewer.Member) {
            return answers;
        }
        var named = new LinkedHashMap<>(answers);
        named.put(Report.REPORTER_NAME, ConfidentialText.of(teller.name()));
        return named;
    }

    private static boolean isDrafting(Chat chat, CaseId id) {
        var draft = chat.draft();
        return draft != null && draft.id().equals(id);
    }

    private Optional<ConfidentialText> sentenceOf(Viewer viewer, Draft draft) {
        return Optional.ofNullable(draft.sentence())
                .map(hidden ->
                        vault.open(new Vault.Place(viewer.school(), draft.id(), draft.key()), Report.SENTENCE, hidden));
    }

    private Set<String> peopleOf(Viewer viewer) {
        return staff.all(viewer.school()).stream()
                .map(StaffMember::id)
                .map(StaffId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Contents(
            IncidentKind kind,
            Map<String, ConfidentialText> answers,
            Set<StaffId> subjects,
            @Nullable RoleId aboutRole) {

        SentAfterAll.Late late() {
            return new SentAfterAll.Late(kind, answers, subjects, aboutRole);
        }
    }

    /** What the reporter is shown. A store that does not answer is thrown, not returned: then nothing was reported. */
    public sealed interface Result {

        /** It is on disk; {@code password} when something that looked like one was left out. */
        record Accepted(Case file, boolean password) implements Result {}

        /** Something is missing, or not what was asked for. */
        record Incomplete(IncidentKind kind, List<Question> missing, List<Question> wrong) implements Result {
            public Incomplete {
                missing = List.copyOf(missing);
                wrong = List.copyOf(wrong);
            }
        }

        /** An answer makes it a report of another kind, whose form comes first. Nothing is sent yet. */
        record LeadsOn(IncidentKind kind) implements Result {}

        /** An answer brought up a question that the form did not show. Nothing is sent yet. */
        record AsksMore(IncidentKind kind) implements Result {}

        /** Not theirs to send, or a kind that this school does not have. */
        record NotPossible() implements Result {}
    }
}

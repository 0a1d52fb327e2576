package school.signpost.incident;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.incident.Heard.Alarm;
import school.signpost.language.Matcher;
import school.signpost.language.Understanding;
import school.signpost.language.Vocabulary;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** Hears what somebody typed and finds out what it is about. One durable write: the draft and the message's id. */
@Component
public class HearSentence {

    private static final Duration FIRST_NUDGE = Duration.ofMinutes(5);
    private static final int LIKELIEST = 3;

    private final Chats chats;
    private final Policies policies;
    private final Matcher matcher;
    private final AskedBesides besides;
    private final Staff staff;
    private final Vault vault;
    private final SchoolClock clock;

    HearSentence(
            Chats chats,
            Policies policies,
            Matcher matcher,
            AskedBesides besides,
            Staff staff,
            Vault vault,
            SchoolClock clock) {
        this.chats = chats;
        this.policies = policies;
        this.matcher = matcher;
        this.besides = besides;
        this.staff = staff;
        this.vault = vault;
        this.clock = clock;
    }

    /** A sentence that was just typed. */
    public Heard hear(Viewer viewer, ChatKey key, Message message) {
        var policy = policies.current(viewer.school()).policy();
        var understood = matcher.understand(message.text().value(), vocabularyOf(policy));
        var draft = draftOf(viewer, message.text(), understood, policy);
        var before = chats.find(key);
        if (before.filter(chat -> chat.hasSeen(message.activityId())).isPresent()) {
            return new Heard.HeardBefore();
        }
        chats.change(
                key, chat -> keeping(chat, draft).seeing(message.activityId()).at(message.from()));
        if (viewer instanceof Viewer.TenantUser user && !user.confirmed()) {
            return new Heard.AskWhetherWorksHere(alarmOf(understood));
        }
        return answer(viewer, draft.id(), policy, understood, message.text());
    }

    /** What must be said at once about a text; nothing of it is kept. */
    public Alarm alarm(SchoolId school, ConfidentialText text) {
        var policy = policies.current(school).policy();
        return alarmOf(matcher.understand(text.value(), vocabularyOf(policy)));
    }

    /**
     * Keeps what somebody of several schools typed until they say which school it is about; empty when this very message
     * was dealt with before. One durable write, in the chat of the school that {@code viewer} is of.
     */
    public Optional<Held> hold(Viewer viewer, ChatKey key, Message message) {
        var policy = policies.current(viewer.school()).policy();
        var understood = matcher.understand(message.text().value(), vocabularyOf(policy));
        if (chats.find(key).filter(chat -> chat.hasSeen(message.activityId())).isPresent()) {
            return Optional.empty();
        }
        var draft = draftOf(viewer, message.text(), understood, policy).withSchoolOpen();
        chats.change(
                key, chat -> keeping(chat, draft).seeing(message.activityId()).at(message.from()));
        return Optional.of(new Held(draft.id(), alarmBeforeChoice(understood, policy)));
    }

    /** What was typed before it was known whether they work here. */
    public Optional<Heard> resume(Viewer viewer, ChatKey key) {
        var policy = policies.current(viewer.school()).policy();
        return chats.find(key)
                .map(Chat::draft)
                .flatMap(draft -> sentenceOf(viewer, draft)
                        .map(text -> answer(
                                viewer,
                                draft.id(),
                                policy,
                                matcher.understand(text.value(), vocabularyOf(policy)),
                                text)));
    }

    /**
     * They chose what it is about, or answered what is asked before the form; {@code sent} is what the card carried. Empty
     * when this school's policy has no such kind.
     */
    public Optional<Heard> choose(Viewer viewer, ChatKey key, CaseId draftId, Choice choice) {
        var policy = policies.current(viewer.school()).policy();
        var draft = chats.find(key).map(Chat::draft).filter(each -> each.id().equals(draftId));
        var sentence = draft.flatMap(each -> sentenceOf(viewer, each));
        var understood = sentence.map(text -> matcher.understand(text.value(), vocabularyOf(policy)));
        var known = new NextCard.Known(
                understood.map(Understanding::facts).orElse(Understanding.Facts.NONE),
                sentence.map(ConfidentialText::value).orElse(null),
                false,
                choice.sent(),
                understood.map(HearSentence::alarmOf).orElse(Alarm.NONE));
        return policy.kind(choice.kind())
                .map(kind -> new NextCard(
                                policy, draftId, each -> besides.askedOf(viewer, each), namedIn(viewer, policy))
                        .of(kind, known));
    }

    private Optional<ConfidentialText> sentenceOf(Viewer viewer, @Nullable Draft draft) {
        return draft == null || draft.sentence() == null
                ? Optional.empty()
                : Optional.of(vault.open(
                        new Vault.Place(viewer.school(), draft.id(), draft.key()),
                        school.signpost.caseregister.Report.SENTENCE,
                        draft.sentence()));
    }

    private Heard answer(Viewer viewer, CaseId draft, Policy policy, Understanding understood, ConfidentialText text) {
        var likely = understood.guesses().stream()
                .flatMap(guess -> policy.kind(guess.kind()).stream())
                .limit(LIKELIEST)
                .toList();
        if (!understood.sure() || likely.isEmpty()) {
            return new Heard.AskWhich(draft, likely, alarmOf(understood));
        }
        var known = new NextCard.Known(
                understood.facts(), text.value(), understood.password(), Map.of(), alarmOf(understood));
        return new NextCard(policy, draft, each -> besides.askedOf(viewer, each), namedIn(viewer, policy))
                .of(likely.getFirst(), known);
    }

    private NamedFirst namedIn(Viewer viewer, Policy policy) {
        return NamedFirst.at(viewer.school(), policy, staff);
    }

    /** A draft with signs of risk is not given up for one without: the forms of both still work. */
    private static Chat keeping(Chat chat, Draft draft) {
        var known = chat.draft();
        return known != null && known.signsOfRisk() && !draft.signsOfRisk() ? chat : chat.drafting(draft);
    }

    private Draft draftOf(Viewer viewer, ConfidentialText text, Understanding understood, Policy policy) {
        var id = CaseId.of(UUID.randomUUID().toString());
        var key = vault.newKey(viewer.school(), id);
        var now = clock.instant();
        boolean risk = understood.signsOfRisk() || understood.danger();
        return new Draft(
                id,
                key,
                understood.sure() && !understood.guesses().isEmpty()
                        ? policy.kind(understood.guesses().getFirst().kind())
                                .map(IncidentKind::id)
                                .orElse(null)
                        : null,
                understood.password() ? null : seal(viewer, id, key, text),
                Map.of(),
                risk,
                now,
                risk ? now.plus(FIRST_NUDGE) : null,
                0);
    }

    private SealedText seal(
            Viewer viewer, CaseId id, school.signpost.confidential.WrappedKey key, ConfidentialText text) {
        return vault.seal(
                new Vault.Place(viewer.school(), id, key), school.signpost.caseregister.Report.SENTENCE, text);
    }

    /** The card of a restricted kind begins with the danger, and must not wait for which school it is. */
    private static Alarm alarmBeforeChoice(Understanding understood, Policy policy) {
        boolean restricted = understood.guesses().stream()
                .findFirst()
                .flatMap(guess -> policy.kind(guess.kind()))
                .filter(IncidentKind::restricted)
                .isPresent();
        return new Alarm(understood.danger() || restricted, understood.password());
    }

    private static Alarm alarmOf(Understanding understood) {
        return new Alarm(understood.danger(), understood.password());
    }

    private static List<Vocabulary> vocabularyOf(Policy policy) {
        return policy.kinds().values().stream()
                .map(kind -> new Vocabulary(kind.id(), kind.title(), kind.words(), kind.examples()))
                .sorted(java.util.Comparator.comparing(each -> each.kind().value()))
                .toList();
    }

    /** A kind, and what the card on which it was chosen carried. */
    public record Choice(KindId kind, Map<String, String> sent) {
        public Choice {
            sent = Map.copyOf(sent);
        }

        @Override
        public String toString() {
            return "Choice[" + kind + "]";
        }
    }

    /** What somebody typed, where, and the id of the activity that brought it. */
    public record Message(ConfidentialText text, ChatAddress from, String activityId) {}

    /** A sentence that waits for its school. */
    public record Held(CaseId draft, Alarm alarm) {}
}

package school.signpost.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.OwedList;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/**
 * Something that somebody asked for: one aggregate, so that the answer, the record of it and the message about it are one
 * write. {@code kind} is the policy's; {@code deciders} were asked, and one of them answers. {@code nextDue}, by the
 * school's clock, is when its holder is to hear that it ends.
 */
public record Permit(
        String id,
        SchoolId school,
        StaffId asker,
        String kind,
        Texts texts,
        Standing standing,
        List<StaffId> deciders,
        @Nullable Instant nextDue,
        OwedList owed,
        List<Recorded> history,
        long version) {

    /** What its notices say of who owes them. */
    public static final String OWNER = "permit";

    static final String WHY = "why";
    static final String ANSWER = "answer";
    private static final String ASKED = "asked/";

    public Permit {
        deciders = List.copyOf(deciders);
        history = List.copyOf(history);
    }

    /** Somebody asks, and everybody who may answer hears of it. */
    static Permit asked(Asking asking, Instant at, Instant system) {
        var owed = OwedList.NONE;
        for (var decider : asking.deciders()) {
            owed = owed.owe(ASKED + decider, decider.value(), NoticeKind.INFORMATION, system);
        }
        return new Permit(
                asking.id(),
                asking.school(),
                asking.asker(),
                asking.kind(),
                asking.texts(),
                new Standing.Asked(),
                asking.deciders(),
                null,
                owed,
                List.of(new Recorded(at, asking.asker().value(), "asked")),
                0);
    }

    /** Where its texts belong, for opening them. No case has such an id. */
    static Vault.Place place(SchoolId school, String id, WrappedKey key) {
        return new Vault.Place(school, keyOwner(id), key);
    }

    static CaseId keyOwner(String id) {
        return CaseId.of("permit/" + id);
    }

    Vault.Place place() {
        return place(school, id, texts.key());
    }

    public boolean isOpen() {
        return standing instanceof Standing.Asked;
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return standing instanceof Standing.Granted granted && !day.isAfter(granted.until());
    }

    /** Whoever asked never answers, whatever they are. */
    boolean mayBeDecidedBy(StaffId person) {
        return deciders.contains(person) && !asker.equals(person);
    }

    /** The answer, which whoever asked hears. */
    Permit decided(Standing answer, Texts with, @Nullable Instant remindAt, Recorded recorded, Instant system) {
        return changed(with, answer, remindAt, recorded)
                .with(owed.owe("answer", asker.value(), NoticeKind.INFORMATION, system));
    }

    /** Those who have not answered yet are asked no more. */
    Permit withdrawn(LocalDate on, Recorded recorded) {
        return changed(texts, new Standing.Withdrawn(on), null, recorded);
    }

    /** Its holder hears once that it ends. */
    Permit endingSoon(Recorded recorded, Instant system) {
        return changed(texts, standing, null, recorded)
                .with(owed.owe("ends", asker.value(), NoticeKind.REMINDER, system));
    }

    private Permit changed(Texts with, Standing now, @Nullable Instant due, Recorded recorded) {
        var all = new ArrayList<>(history);
        all.add(recorded);
        return new Permit(id, school, asker, kind, with, now, deciders, due, owed, all, version);
    }

    Permit with(OwedList changed) {
        return new Permit(id, school, asker, kind, texts, standing, deciders, nextDue, changed, history, version);
    }

    public Permit atVersion(long stored) {
        return new Permit(id, school, asker, kind, texts, standing, deciders, nextDue, owed, history, stored);
    }

    /** What a message about it is for. */
    public static Optional<About> about(String key) {
        return switch (key) {
            case "answer" -> Optional.of(About.ANSWER);
            case "ends" -> Optional.of(About.ENDS);
            default -> key.startsWith(ASKED) ? Optional.of(About.ASKED) : Optional.empty();
        };
    }

    /** What a message says. */
    public enum About {
        /** Somebody asks. */
        ASKED,
        /** Yes or no. */
        ANSWER,
        /** A yes that runs out. */
        ENDS
    }

    /** What is known when somebody asks. */
    record Asking(String id, SchoolId school, StaffId asker, String kind, Texts texts, List<StaffId> deciders) {

        Asking {
            deciders = List.copyOf(deciders);
        }
    }

    /** What was written, sealed: why they ask, and why yes or no. */
    public record Texts(
            WrappedKey key, SealedText why, @Nullable SealedText answer) {

        Texts answered(@Nullable SealedText sealed) {
            return new Texts(key, why, sealed);
        }
    }

    /** One line of its history. */
    public record Recorded(Instant at, String by, String what) {}
}

package school.signpost.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owed;
import school.signpost.outbox.OwedList;
import school.signpost.outbox.Way;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/**
 * Something that somebody asked for: one aggregate, so that the answer, the record of it and the message about it are one
 * write. {@code kind} is the policy's. {@code nextDue}, by the school's clock, is when those who have not answered are
 * asked again, or when its holder is to hear that it ends.
 */
public record Permit(
        String id,
        SchoolId school,
        StaffId asker,
        String kind,
        Texts texts,
        Standing standing,
        Deciders deciders,
        @Nullable Instant nextDue,
        OwedList owed,
        List<Recorded> history,
        long version) {

    /** What its notices say of who owes them. */
    public static final String OWNER = "permit";

    static final String WHY = "why";
    static final String ANSWER = "answer";
    private static final String ASKED_AGAIN = "asked-again";

    /** So often those who decide are asked again before whoever asked hears that nobody answers. */
    private static final int PATIENCE = 2;

    public Permit {
        history = List.copyOf(history);
    }

    /** Somebody asks, and everybody who may answer hears of it. */
    static Permit asked(Asking asking, Instant at, Instant system) {
        var owed = asking(OwedList.NONE, asking.deciders().everybody(), system);
        return new Permit(
                asking.id(),
                asking.school(),
                asking.asker(),
                asking.kind(),
                asking.texts(),
                new Standing.Asked(List.of()),
                asking.deciders(),
                asking.askAgainAt(),
                owed,
                List.of(new Recorded(at, asking.asker().value(), "asked")),
                0);
    }

    private static OwedList asking(OwedList owed, List<StaffId> people, Instant system) {
        var all = owed;
        for (var person : people) {
            all = all.owe(PermitKeys.asked(person), person.value(), NoticeKind.INFORMATION, system);
        }
        return all;
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
        return deciders.include(person) && !asker.equals(person);
    }

    /** Those whose yes or no is still wanted. */
    public List<StaffId> awaited() {
        return standing instanceof Standing.Asked asked
                ? deciders.missing(asked.saidBy()).stream()
                        .filter(person -> !person.equals(asker))
                        .toList()
                : List.of();
    }

    /**
     * Until when it would hold with this yes too: the earliest day of all who said yes. Empty while somebody else's is
     * wanted.
     */
    Optional<LocalDate> untilWith(Standing.Yes yes) {
        return standing instanceof Standing.Asked asked
                        && deciders.missing(asked.and(yes).saidBy()).isEmpty()
                ? asked.and(yes).yes().stream().map(Standing.Yes::until).min(LocalDate::compareTo)
                : Optional.empty();
    }

    /** One yes of several: whoever asked hears who has said it, and whose is still wanted. */
    Permit agreed(Standing.Yes yes, Texts with, Recorded recorded, Instant system) {
        return standing instanceof Standing.Asked asked
                ? changed(with, asked.and(yes), nextDue, recorded)
                        .with(owed.owe(PermitKeys.agreed(yes.by()), asker.value(), NoticeKind.INFORMATION, system))
                : this;
    }

    /** The last yes: all who said it, until the earliest day that one of them named. */
    Permit granted(
            Standing.Yes yes, LocalDate on, Texts with, @Nullable Instant remindAt, Recorded recorded, Instant system) {
        return standing instanceof Standing.Asked asked
                ? untilWith(yes)
                        .map(until -> decided(
                                new Standing.Granted(asked.and(yes).saidBy(), on, until),
                                with,
                                remindAt,
                                recorded,
                                system))
                        .orElse(this)
                : this;
    }

    /**
     * Nobody has answered: whoever would be asked today is asked, those who were are asked again, and whoever asked hears
     * after the second time that they were.
     */
    Permit askedAgain(Deciders today, Instant next, Instant at, Instant system) {
        if (!isOpen()) {
            return this;
        }
        var before = Set.copyOf(awaited());
        var joined = new Permit(
                id, school, asker, kind, texts, standing, deciders.joinedBy(today), nextDue, owed, history, version);
        var turn = 1
                + history.stream()
                        .filter(each -> each.what().equals(ASKED_AGAIN))
                        .count();
        var all = asking(owed, joined.awaited(), system);
        for (var person : joined.awaited()) {
            if (before.contains(person)) {
                all = all.owe(PermitKeys.again(turn, person), person.value(), NoticeKind.REMINDER, system);
            }
        }
        if (turn == PATIENCE) {
            all = all.owe(PermitKeys.SILENT, asker.value(), NoticeKind.INFORMATION, system);
        }
        return joined.changed(texts, standing, next, new Recorded(at, "signpost", ASKED_AGAIN))
                .with(all);
    }

    /** The answer, which whoever asked hears. */
    Permit decided(Standing answer, Texts with, @Nullable Instant remindAt, Recorded recorded, Instant system) {
        return changed(with, answer, remindAt, recorded)
                .with(owed.owe(PermitKeys.ANSWER, asker.value(), NoticeKind.INFORMATION, system));
    }

    /** Those who have not answered yet are asked no more. */
    Permit withdrawn(LocalDate on, Recorded recorded) {
        return changed(texts, new Standing.Withdrawn(on), null, recorded);
    }

    /** Its holder hears once that it ends. */
    Permit endingSoon(Recorded recorded, Instant system) {
        return changed(texts, standing, null, recorded)
                .with(owed.owe(PermitKeys.ENDS, asker.value(), NoticeKind.REMINDER, system));
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

    /** What could not be said to somebody in Teams is said by e-mail, once. */
    Permit toldByMail(String key, Instant system) {
        var lost = owed.find(key).filter(Owed::isParked).filter(each -> mayLeaveByMail(key));
        return lost.map(each -> with(owed.owe(PermitKeys.byMail(key), each.person(), each.kind(), system)))
                .orElse(this);
    }

    private static boolean mayLeaveByMail(String key) {
        return PermitKeys.wayOf(key) == Way.TEAMS && PermitKeys.questionOf(key).isEmpty();
    }

    /** What could not be said to somebody; what is said by e-mail instead is not among it. */
    List<Owed> inTrouble() {
        return owed.inTrouble().stream()
                .filter(each -> owed.find(PermitKeys.byMail(each.key())).isEmpty())
                .toList();
    }

    /** The cards of those whose answer is wanted no more show how it stands; a card that comes later does so as well. */
    Permit settled(Instant system) {
        var awaited = awaited();
        var all = owed;
        for (var each : owed.all()) {
            if (PermitKeys.isQuestion(each.key())
                    && each.card() != null
                    && !awaited.contains(StaffId.of(each.person()))) {
                all = all.owe(PermitKeys.settled(each.key(), isOpen()), each.person(), NoticeKind.REFRESH, system);
            }
        }
        return with(all);
    }

    /** The card that this message brings up to date. */
    @Nullable
    String cardFor(String key) {
        return PermitKeys.questionOf(key).flatMap(owed::find).map(Owed::card).orElse(null);
    }

    /** What is known when somebody asks. */
    record Asking(
            String id,
            SchoolId school,
            StaffId asker,
            String kind,
            Texts texts,
            Deciders deciders,
            @Nullable Instant askAgainAt) {}

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

package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import school.signpost.outbox.Lane;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.Reference;
import school.signpost.shared.SchoolId;

/** Every open case. Reads here ask nobody's leave: only use cases that have asked {@code access} may call them. */
public interface Cases {

    /**
     * Accepts a case: the insert is the acceptance. The reference is the next of its series; a case with the same id that
     * is already there is returned instead, unchanged.
     */
    Acceptance accept(SchoolId school, Series series, Function<Reference, Case> newCase);

    Optional<Case> find(CaseId id);

    Optional<Case> find(SchoolId school, Reference reference);

    /** Their reports, newest first. */
    List<Case> reportedBy(SchoolId school, String person, int most);

    /** Cases of one kind reported since then, oldest first. */
    List<Case> ofKind(SchoolId school, KindId kind, Instant since);

    /** Replaces the case if it is still at the version it was read at; true when it was. */
    boolean replace(Case changed);

    List<CaseId> dueToClimb(Instant schoolNow, int most);

    Optional<Instant> nextClimb();

    /**
     * Makes every unanswered case that has no next time due at {@code schoolNow}; answers how many there were. Such a case
     * should not exist; if one does, nothing else would ever look at it.
     */
    long dueWithoutTime(Instant schoolNow);

    /** Cases in which somebody is to be told by another way at {@code schoolNow}. */
    List<CaseId> dueForOtherWays(Instant schoolNow, int most);

    Optional<Instant> nextWay();

    /** Cases of a school with a notice that was given up, or that waits although it was tried. */
    List<Case> withTrouble(SchoolId school, int most);

    List<Case> dueToSend(Lane lane, Instant systemNow, int most);

    /** Cases that have another still to open, longest waiting first. */
    List<Case> dueToOpen(Instant schoolNow, int most);

    Optional<Instant> nextToOpen();

    /** How many notices wait past {@code systemNow}, how many were parked, and since when the oldest waits. */
    Waiting waiting(Instant systemNow);

    /** Entries that were moved out of the case's own document, oldest first. */
    List<Entry> olderEntries(CaseId id);

    /** The accepted case; not {@code fresh} when it had been accepted before. */
    record Acceptance(Case file, boolean fresh) {}

    /** {@code cases} with something to send now, {@code parked} notices given up. */
    record Waiting(long cases, long parked, Optional<Instant> since) {}

    /** A series of references of one year. */
    record Series(String prefix, int year, boolean restricted) {}
}

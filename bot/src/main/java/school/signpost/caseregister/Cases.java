package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** What {@code told} tells of each case of one kind reported since then, oldest first; read a few at a time. */
    <T> List<T> ofKind(SchoolId school, KindId kind, Instant since, Function<Case, T> told);

    /** Replaces the case if it is still at the version it was read at; true when it was. */
    boolean replace(Case changed);

    /** Cases of a school with a notice that was given up, or that waits although it was tried. */
    List<Case> withTrouble(SchoolId school, int most);

    /** Entries that were moved out of the case's own document, oldest first. */
    List<Entry> olderEntries(CaseId id);

    /** Cases of a school in which somebody's answer is awaited. */
    List<Case> unanswered(SchoolId school, int most);

    /** The accepted case; not {@code fresh} when it had been accepted before. */
    record Acceptance(Case file, boolean fresh) {}

    /** A series of references of one year. */
    record Series(String prefix, int year, boolean restricted) {}
}

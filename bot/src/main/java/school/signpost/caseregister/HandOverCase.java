package school.signpost.caseregister;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Answering;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.shared.CaseId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** Gives a case to somebody else who is entitled to it; they must answer in their turn, and until then the clock runs. */
@Component
public class HandOverCase {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final Staff staff;
    private final SchoolClock clock;

    HandOverCase(CaseDesk desk, CaseGate gate, Ladders ladders, Staff staff, SchoolClock clock) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those whom this person could give it to, by name. */
    public List<StaffMember> candidates(Viewer viewer, Case file) {
        var today = ladders.policyOf(file).calendar().dayOf(clock.instant());
        return staff.all(file.school()).stream()
                .filter(member -> member.worksHereOn(today))
                .filter(member ->
                        !(viewer instanceof Viewer.Member me && me.id().equals(member.id())))
                .filter(member -> mayReceive(file, member))
                .sorted(java.util.Comparator.comparing(StaffMember::name))
                .toList();
    }

    public Result handOver(Viewer viewer, CaseId id, StaffId to) {
        if (!(viewer instanceof Viewer.Member member)) {
            return new Result.NotYours();
        }
        return desk.<Result>change(id, file -> {
                    if (!gate.allows(viewer, Permission.HAND_OVER, file)) {
                        return new Change<>(file, new Result.NotYours());
                    }
                    if (to.equals(member.id()) || !candidateIds(viewer, file).contains(to)) {
                        return new Change<>(file, new Result.NotEntitled(file));
                    }
                    if (isAlreadyTheirs(file, to)) {
                        return new Change<>(file, new Result.HandedOver(file, to));
                    }
                    var stamp = desk.stamp();
                    var decision = Answering.handOver(
                            file.alert(), member.id(), to, ladders.of(file, stamp.school()), stamp.school());
                    var after = CaseDecision.apply(file, decision, member.id().value(), stamp);
                    return new Change<>(after, new Result.HandedOver(after, to));
                })
                .orElseGet(Result.NotYours::new);
    }

    /** The same press twice, or from two devices: the clock is not started again. */
    private static boolean isAlreadyTheirs(Case file, StaffId to) {
        return file.alert()
                .told(to)
                .filter(told -> told.purpose() == Told.Purpose.HANDED && told.mayAnswer() && !told.hasAnswered())
                .isPresent();
    }

    private Set<StaffId> candidateIds(Viewer viewer, Case file) {
        return candidates(viewer, file).stream().map(StaffMember::id).collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayReceive(Case file, StaffMember person) {
        var roles = Set.copyOf(ladders.policyOf(file).rolesOf(person.email()));
        return gate.allows(new Viewer.Member(file.school(), person.id(), roles), Permission.RECEIVE_CASE, file);
    }

    /** What the presser is shown. */
    public sealed interface Result {

        /** It is theirs now. */
        record HandedOver(Case file, StaffId to) implements Result {}

        /** That person may not have it. */
        record NotEntitled(Case file) implements Result {}

        /** Not yours to give, or no such case. */
        record NotYours() implements Result {}
    }
}

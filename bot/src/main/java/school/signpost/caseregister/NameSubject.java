package school.signpost.caseregister;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.EscalationLadder;
import school.signpost.alert.model.Told;
import school.signpost.audit.AuditTrail;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.shared.CaseId;
import school.signpost.shared.StaffId;

/**
 * Somebody's conduct turns out to be what a case is about, after it was made: their card goes, whoever is left is told,
 * and what they had seen stays on record. Their name is sealed; the timeline says only that somebody was named.
 */
@Component
public class NameSubject {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final RegisterCase registering;
    private final OwedBesides besides;
    private final AuditTrail trail;

    NameSubject(
            CaseDesk desk,
            CaseGate gate,
            Ladders ladders,
            RegisterCase registering,
            OwedBesides besides,
            AuditTrail trail) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.registering = registering;
        this.besides = besides;
        this.trail = trail;
    }

    /** Whether it was theirs to say. Naming the same person twice changes nothing. */
    public boolean name(Viewer viewer, CaseId id, StaffId subject) {
        return desk.change(id, file -> {
                    boolean oneself =
                            viewer instanceof Viewer.Member me && me.id().equals(subject);
                    if (oneself || !gate.allows(viewer, Permission.FOLLOW_REPORT, file)) {
                        return new Change<>(file, false);
                    }
                    if (ladders.subjectsOf(file).contains(subject)) {
                        return new Change<>(file, true);
                    }
                    return new Change<>(replanned(file, viewer, subject), true);
                })
                .orElse(false);
    }

    private Case replanned(Case file, Viewer viewer, StaffId subject) {
        var stamp = desk.stamp();
        List<Subject> sealed = registering.seal(file.place(), Set.of(subject));
        var named = file.concerning(sealed)
                .with(Happened.of(stamp.school(), CaseActors.of(viewer), Happening.SUBJECT_NAMED, null));
        var told = named.alert().told().stream().map(Told::person).collect(Collectors.toSet());
        var ruledOut = new HashSet<>(ladders.managedBySubjects(named, told));
        ruledOut.add(subject);
        var recorded = withWhatTheySaw(named, ruledOut, stamp);
        var decision = EscalationLadder.replan(
                recorded.alert(), ruledOut, ladders.of(recorded, stamp.school()), stamp.school());
        var replanned = CaseDecision.apply(recorded, decision, Happened.SIGNPOST, stamp);
        return besides.with(withReceipt(replanned, stamp), stamp);
    }

    /** The receipt they have may bid the reporter phone the very person it turned out to concern. */
    private static Case withReceipt(Case file, Stamp stamp) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING -> RegisterCase.withReceipt(file, stamp).withReceiptReady(stamp.system());
            case NOBODY_LEFT, ACKNOWLEDGED, PHONED, STOPPED -> file;
        };
    }

    private Case withWhatTheySaw(Case file, Set<StaffId> ruledOut, Stamp stamp) {
        var after = file;
        for (var told : file.alert().told()) {
            var saw = told.withdrawn() != null || !ruledOut.contains(told.person())
                    ? Set.<Saw>of()
                    : whatTheySaw(file, told);
            if (!saw.isEmpty()) {
                var about = told.person() + Saw.SEPARATOR + Saw.write(saw);
                after = after.with(Happened.of(stamp.school(), Happened.SIGNPOST, Happening.HAD_SEEN, about));
            }
        }
        return after;
    }

    private Set<Saw> whatTheySaw(Case file, Told told) {
        var saw = EnumSet.noneOf(Saw.class);
        var person = told.person().value();
        if (file.notices().all().stream().anyMatch(each -> each.person().equals(person) && each.takenAt() != null)) {
            saw.add(Saw.CARD);
        }
        var reference = file.reference().toString();
        if (trail.holds(file.school(), person, ReadCase.OPENED, reference)) {
            saw.add(Saw.REPORT);
        }
        if (told.hasAnswered()) {
            saw.add(Saw.ANSWERED);
        }
        return saw;
    }
}

package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Chasing;
import school.signpost.alert.model.Pace;
import school.signpost.alert.model.Told;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Urgency;

/**
 * Gives every change of an answered case the time at which whoever answered is asked again: reckoned from their newest
 * entry, whatever it was. What is neither immediate nor restricted waits for the school to be open.
 */
@Component
class WatchOwners {

    private final Ladders ladders;
    private final Policies policies;

    WatchOwners(Ladders ladders, Policies policies) {
        this.ladders = ladders;
        this.policies = policies;
    }

    Case after(Case file) {
        if (file.alert().status() != Alert.Status.ACKNOWLEDGED) {
            return file;
        }
        var chase = file.alert().chase();
        var sign = newestSign(file);
        return chase != null && !sign.isAfter(chase.since())
                ? file
                : paceOf(file)
                        .map(pace -> file.with(Chasing.watch(file.alert(), sign, pace)))
                        .orElse(file);
    }

    private static Instant newestSign(Case file) {
        var owners = file.alert().owners();
        var ids = owners.stream().map(told -> told.person().value()).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        owners.stream()
                                .map(Told::acknowledgement)
                                .flatMap(Stream::ofNullable)
                                .map(Told.Acknowledgement::at),
                        file.timeline().entries().stream()
                                .filter(entry -> ids.contains(entry.actor()))
                                .map(Entry::at))
                .max(Instant::compareTo)
                .orElseGet(() -> file.filing().reportedAt());
    }

    /** As the policy says under which the case was raised; absent where nobody is asked again. */
    Optional<Pace> paceOf(Case file) {
        var filing = file.filing();
        boolean anyHour = filing.restricted() || filing.urgency() == Urgency.IMMEDIATE;
        var calendar = policies.current(file.school()).policy().calendar();
        return ladders.policyOf(file)
                .chasers()
                .of(filing.urgency())
                .map(chaser -> new Pace(chaser.times(), from -> {
                    var due = from.plus(chaser.after());
                    return anyHour ? due : calendar.nextOpening(due);
                }));
    }
}

package school.signpost.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.policy.model.RequestRule;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * Those who were asked say yes or no, and whoever asked hears it. One yes is enough unless the policy wants several; one no
 * is enough always. Nobody answers what they asked themselves.
 */
@Component
public class DecidePermission {

    private final PermitDesk desk;
    private final RequestTerms terms;
    private final Access access;
    private final Vault vault;
    private final SchoolClock clock;
    private final SystemClock machine;

    DecidePermission(
            PermitDesk desk, RequestTerms terms, Access access, Vault vault, SchoolClock clock, SystemClock machine) {
        this.desk = desk;
        this.terms = terms;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
        this.machine = machine;
    }

    /** What they are asked, answered already or not; empty for whoever is not. */
    public Optional<Permit> find(Viewer viewer, String id) {
        return viewer instanceof Viewer.Member decider && access.allows(viewer, Permission.OWN_DUTIES)
                ? desk.find(id)
                        .filter(permit ->
                                permit.school().equals(decider.school()) && permit.mayBeDecidedBy(decider.id()))
                : Optional.empty();
    }

    public Result yes(Viewer viewer, String id, @Nullable LocalDate until, ConfidentialText words) {
        return find(viewer, id).map(permit -> yes(viewer, permit, until, words)).orElseGet(Result.NotFound::new);
    }

    private Result yes(Viewer viewer, Permit permit, @Nullable LocalDate until, ConfidentialText words) {
        var now = clock.instant();
        var rule = terms.rule(permit.school(), permit.kind());
        var latest = rule.flatMap(each -> terms.latest(permit.school(), each, now));
        var end = until == null ? latest.orElse(null) : until;
        var today = terms.dayOf(permit.school(), now);
        if (end == null || end.isBefore(today) || latest.filter(end::isAfter).isPresent()) {
            return new Result.NotUntilThen(latest.orElse(null));
        }
        return change(permit, new Permit.Recorded(now, by(viewer).value(), "granted"), (open, recorded) -> {
            var yes = new Standing.Yes(by(viewer), end);
            var with = open.texts().answered(joined(open, words));
            var system = machine.instant();
            return open.untilWith(yes)
                    .map(last -> open.granted(yes, today, with, remindAt(open, rule, last, now), recorded, system))
                    .orElseGet(() -> open.agreed(yes, with, recorded, system));
        });
    }

    private @Nullable Instant remindAt(Permit permit, Optional<RequestRule> rule, LocalDate until, Instant now) {
        return rule.map(each -> terms.remindAt(permit.school(), each, until, now))
                .orElse(null);
    }

    public Result no(Viewer viewer, String id, ConfidentialText words) {
        var now = clock.instant();
        return find(viewer, id)
                .map(asked -> change(
                        asked,
                        new Permit.Recorded(now, by(viewer).value(), "refused"),
                        (open, recorded) -> open.decided(
                                new Standing.Refused(by(viewer), terms.dayOf(open.school(), now)),
                                open.texts().answered(joined(open, words)),
                                null,
                                recorded,
                                machine.instant())))
                .orElseGet(Result.NotFound::new);
    }

    private static StaffId by(Viewer viewer) {
        return ((Viewer.Member) viewer).id();
    }

    private Result change(Permit asked, Permit.Recorded recorded, BiFunction<Permit, Permit.Recorded, Permit> decide) {
        return desk.change(asked.id(), permit -> permit.isOpen() ? decide.apply(permit, recorded) : permit)
                .<Result>map(permit -> permit.history().getLast().equals(recorded)
                        ? new Result.Decided(permit)
                        : new Result.AlreadyDecided(permit))
                .orElseGet(Result.NotFound::new);
    }

    /** What each wrote stays: the conditions of the first hold with the yes of the second. */
    private @Nullable SealedText joined(Permit permit, ConfidentialText words) {
        var before = permit.texts().answer();
        if (words.isBlank()) {
            return before;
        }
        var all = before == null
                ? words
                : ConfidentialText.of(
                        vault.open(permit.place(), Permit.ANSWER, before).value() + "\n\n" + words.value());
        return vault.seal(permit.place(), Permit.ANSWER, all);
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is on record. */
        record Decided(Permit permit) implements Result {}

        /** Somebody was quicker, or it was withdrawn: that stands. */
        record AlreadyDecided(Permit permit) implements Result {}

        /** A yes needs an end that is not past, and none later than this where the policy sets one. */
        record NotUntilThen(@Nullable LocalDate latest) implements Result {}

        /** Nothing that they are asked. */
        record NotFound() implements Result {}
    }
}

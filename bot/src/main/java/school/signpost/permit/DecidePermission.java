package school.signpost.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SealedText;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** One of those who were asked says yes or no, once; whoever asked hears it. Nobody answers what they asked themselves. */
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
        var remind = rule.map(each -> terms.remindAt(permit.school(), each, end, now))
                .orElse(null);
        return decided(viewer, permit, words, new Answer(end, remind, now, today));
    }

    public Result no(Viewer viewer, String id, ConfidentialText words) {
        var now = clock.instant();
        return find(viewer, id)
                .map(permit ->
                        decided(viewer, permit, words, new Answer(null, null, now, terms.dayOf(permit.school(), now))))
                .orElseGet(Result.NotFound::new);
    }

    private Result decided(Viewer viewer, Permit asked, ConfidentialText words, Answer answer) {
        var decider = ((Viewer.Member) viewer).id();
        var standing = answer.until() == null
                ? new Standing.Refused(decider, answer.on())
                : new Standing.Granted(decider, answer.on(), answer.until());
        var system = machine.instant();
        var after = desk.change(
                asked.id(),
                permit -> permit.isOpen()
                        ? permit.decided(
                                standing,
                                permit.texts().answered(sealed(permit, words)),
                                answer.remindAt(),
                                new Permit.Recorded(
                                        answer.at(), decider.value(), answer.until() == null ? "refused" : "granted"),
                                system)
                        : permit);
        return after.<Result>map(permit -> permit.standing().equals(standing)
                        ? new Result.Decided(permit)
                        : new Result.AlreadyDecided(permit))
                .orElseGet(Result.NotFound::new);
    }

    private @Nullable SealedText sealed(Permit permit, ConfidentialText words) {
        return words.isBlank() ? null : vault.seal(permit.place(), Permit.ANSWER, words);
    }

    /** Yes until a day, or no. */
    private record Answer(
            @Nullable LocalDate until, @Nullable Instant remindAt, Instant at, LocalDate on) {}

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

package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.ReviewRule;
import school.signpost.policy.model.Tell;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.reminder.model.Review;
import school.signpost.shared.RoleId;
import school.signpost.time.Recurrence;

/**
 * What comes round in a school: the reviews that its policy names, and the passwords of its shared accounts. Whoever has to
 * do it is asked until they say that it is done; a week later the head hears of it as well.
 */
@Component
class ChaseRounds {

    /** How what is due is named in {@link Rounds} and in errands; the policy's own id follows. */
    static final String REVIEW = "review/";

    static final String SHARED = "shared-password/";

    private static final Tell HEAD = new Tell.ToRole(RoleId.of("head"));
    private static final Period GRACE = Period.ofDays(7);
    private static final Period SOON = Period.ofDays(14);
    private static final List<Period> BEFORE_REVIEW = List.of(Period.ofDays(28));
    private static final List<Period> BEFORE_CHANGE = List.of(Period.ofDays(7));

    private final Rounds rounds;
    private final TellOthers others;

    ChaseRounds(Rounds rounds, TellOthers others) {
        this.rounds = rounds;
        this.others = others;
    }

    void chase(SchoolTerms asked, Instant now) {
        var duties = asked.policy().duties();
        duties.reviews().forEach(rule -> chase(asked, rule, now));
        duties.passwords()
                .values()
                .forEach(rule -> rule.accounts().forEach(account -> chase(asked, rule, account, now)));
    }

    /** A review of which nobody has said when it is due is due soon: then its time is known from then on. */
    private void chase(SchoolTerms asked, ReviewRule rule, Instant now) {
        var what = REVIEW + rule.id();
        var round = rounds.known(asked.policy().school().id(), what, asked.dayOf(now));
        var tell = rule.tell();
        var review = new Review(rule.what(), rule.every().is(), first(rule, round), ReminderPlan.of(BEFORE_REVIEW));
        owe(
                asked,
                new Turn(what, Errand.Kind.REVIEW, tell == null ? HEAD : tell),
                review,
                review.due(round.done()),
                now);
    }

    private static LocalDate first(ReviewRule rule, Rounds.Round round) {
        var next = rule.next();
        if (next != null) {
            return next;
        }
        return rule.isDated() ? round.since() : round.since().plus(SOON);
    }

    private void chase(SchoolTerms asked, PasswordRule rule, String account, Instant now) {
        var age = rule.maxAge();
        if (age == null) {
            return;
        }
        var what = SHARED + account;
        var round = rounds.known(asked.policy().school().id(), what, asked.dayOf(now));
        var owner = rule.owner();
        var done = round.done();
        var change = new Review(
                account,
                new Recurrence.Every(age.is()),
                (done == null ? round.since() : done).plus(age.is()),
                ReminderPlan.of(BEFORE_CHANGE));
        var tell = owner == null ? HEAD : new Tell.ToRole(owner);
        owe(asked, new Turn(what, Errand.Kind.SHARED_PASSWORD, tell), change, change.first(), now);
    }

    private void owe(SchoolTerms asked, Turn turn, Review review, LocalDate due, Instant now) {
        var today = asked.dayOf(now);
        var opens = review.plan().opensBefore(due);
        if (today.isBefore(opens)) {
            return;
        }
        var errand = Errand.of(DutyId.of(turn.what() + "/" + due), turn.kind(), turn.what(), opens, due);
        boolean somebody = others.owe(asked, turn.tell(), errand, now);
        if (!somebody || !today.isBefore(due.plus(GRACE))) {
            others.owe(asked, HEAD, errand, now);
        }
    }

    private record Turn(String what, Errand.Kind kind, Tell tell) {}
}

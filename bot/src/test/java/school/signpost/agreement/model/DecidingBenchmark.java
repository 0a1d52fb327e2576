package school.signpost.agreement.model;

import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.shared.AgreementId;
import school.signpost.staff.StaffMember.Group;

/**
 * How long it takes to decide who owes what for 100,000 people with six agreements and a password each: run main, with
 * {@code -Xmx300m}. People are made as they come and thrown away, as a run over the store would; nothing is asserted.
 */
final class DecidingBenchmark {

    private static final LocalDate TODAY = day("2026-11-23");
    private static final int AGREEMENTS = 6;
    private static final int ROUNDS = 5;

    private DecidingBenchmark() {}

    public static void main(String[] args) {
        int people = Integer.getInteger("benchmark.people", 100_000);
        var rules = rules();
        var days = sending();
        var thread = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            var random = new Random(round);
            long digests = 0;
            long looks = 0;
            long started = System.nanoTime();
            long worked = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < people; i++) {
                var person = person(random);
                var duties = duties(random, rules);
                var looked = DailyLook.look(duties, person, rules, days, TODAY);
                var digest = DailyLook.digest(looked.after(), person, rules, days, TODAY);
                var after = digest.map(DailyLook.Digest::after).orElse(looked.after());
                looks += DailyLook.nextLook(after, person, rules, days, TODAY).isPresent() ? 1 : 0;
                digests += digest.isPresent() ? 1 : 0;
            }
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d people x %d agreements: %.2f s of processor time, %.2f s on the clock;"
                            + " %,d digests, %,d with a next day; heap %d of at most %d MB%n",
                    round,
                    people,
                    AGREEMENTS,
                    (thread.getCurrentThreadCpuTime() - worked) / 1e9,
                    (System.nanoTime() - started) / 1e9,
                    digests,
                    looks,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20);
        }
    }

    private static Person person(Random random) {
        return new Person(
                random.nextInt(10) == 0 ? Group.GOVERNOR : Group.STAFF, TODAY.minusDays(random.nextInt(4000)), null);
    }

    private static PersonDuties duties(Random random, Rules rules) {
        var duties = PersonDuties.NONE.with(
                PasswordRecord.since(day("2026-01-01")).listed(TODAY.minusDays(random.nextInt(120))));
        for (var agreement : rules.agreements()) {
            duties = duties.with(agreement.id(), obligation(random, agreement));
        }
        return duties;
    }

    private static Obligation obligation(Random random, Agreement agreement) {
        var signed = Obligation.NONE.signed(signature(agreement, TODAY.minusDays(random.nextInt(400))));
        return switch (random.nextInt(5)) {
            case 0 -> Obligation.NONE;
            case 1 -> signed.asked(round(TODAY.minusDays(random.nextInt(30)), null));
            case 2 -> Obligation.NONE.asked(round(TODAY.minusDays(20), TODAY.minusDays(random.nextInt(15))));
            default -> signed;
        };
    }

    private static Round round(LocalDate opened, @Nullable LocalDate told) {
        var round = Round.open(When.START, opened, opened.plusDays(14));
        return told == null ? round : round.toldOn(told);
    }

    private static Signature signature(Agreement agreement, LocalDate on) {
        return new Signature(
                agreement.edition().version(),
                agreement.edition().hash(),
                on,
                Instant.EPOCH,
                new Signature.How.InTeams("account"),
                agreement.edition().hash());
    }

    private static Rules rules() {
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < AGREEMENTS; i++) {
            agreements.add(new Agreement(
                    AgreementId.of("agreement-" + i),
                    "Agreement " + i,
                    AgreementFixtures.edition("1", "Text " + i),
                    new OfStaff(Set.of(Group.STAFF, Group.GOVERNOR)),
                    List.of(
                            new Occasion(When.START, Period.ofDays(14)),
                            new Occasion(When.NEW_VERSION, Period.ofDays(14)),
                            new Occasion(When.SCHOOL_YEAR, Period.ofDays(21))),
                    i % 2 == 0 ? Period.ofYears(1) : null,
                    AgreementFixtures.plan(),
                    false,
                    Period.ofDays(7)));
        }
        return new Rules(
                agreements,
                new PasswordTerms(
                        "staff",
                        Period.ofDays(90),
                        10,
                        List.of(),
                        ReminderPlan.of(List.of(Period.ofDays(14), Period.ofDays(3), Period.ZERO)),
                        null));
    }
}

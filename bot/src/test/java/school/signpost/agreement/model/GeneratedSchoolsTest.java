package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.agreement;
import static school.signpost.agreement.model.AgreementFixtures.signature;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SealedText;
import school.signpost.staff.StaffMember.Group;

/**
 * Made-up schools whose people do anything at any time. Whether everybody is looked at every day or only when something is
 * due, and wherever the process dies, they must hear the same. Repeat one with {@code -Dtest.seed=}.
 */
class GeneratedSchoolsTest {

    private static final LocalDate FIRST = day("2026-08-25");
    private static final int NO_CRASH = Integer.MAX_VALUE;
    private static final int SCHOOLS = 12;
    private static final int DAYS = 300;
    private static final List<String> PEOPLE =
            List.of("Hal", "Mara", "Nat", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9");

    @Test
    void crashesAndShortCutsChangeNothing() {
        long first = Long.getLong("test.seed", 20261122L);
        for (long seed = first; seed < first + SCHOOLS; seed++) {
            var plain = aSchool(seed, true, false).diaries();

            same(seed, "looking only when due", aSchool(seed, false, false).diaries(), plain);
            same(seed, "dying", aSchool(seed, false, true).diaries(), plain);
        }
    }

    @Test
    void nobodyHearsTwiceADayOrOutsideSchoolDaysOrOfWhatIsDone() {
        long first = Long.getLong("test.seed", 20261122L);
        for (long seed = first; seed < first + SCHOOLS; seed++) {
            var school = aSchool(seed, false, true);

            for (var name : PEOPLE) {
                assertThat(school.digests(name))
                        .as("seed %d, %s", seed, name)
                        .doesNotHaveDuplicates()
                        .allMatch(day -> sending().include(day));
                school.rules()
                        .agreements()
                        .forEach(each -> school.round(name, each.id())
                                .ifPresent(round -> assertThat(Need.of(
                                                school.duties(name).to(each.id()),
                                                new Setting(
                                                        each,
                                                        school.person(name),
                                                        sending().calendar(),
                                                        FIRST.plusDays(DAYS))))
                                        .as("%s is asked for what is needed", name)
                                        .isPresent()));
            }
        }
    }

    /** Only the lines that differ: whole diaries hide them. */
    private static void same(long seed, String how, String diaries, String expected) {
        var extra = new ArrayList<>(diaries.lines().toList());
        var missing = new ArrayList<>(expected.lines().toList());
        var all = List.copyOf(extra);
        missing.forEach(extra::remove);
        all.forEach(missing::remove);
        assertThat(List.of(extra, missing))
                .as("seed %d, %s: lines too many, and lines that are missing", seed, how)
                .isEqualTo(List.of(List.of(), List.of()));
        assertThat(diaries).isEqualTo(expected);
    }

    private static PretendSchool aSchool(long seed, boolean everybodyEveryDay, boolean dying) {
        var chance = new Random(seed);
        var deaths = new Random(seed + 1);
        var rules = rules(chance);
        var school = new PretendSchool(rules, sending(), everybodyEveryDay);
        for (var name : PEOPLE) {
            school.listed(name, somebody(chance), FIRST);
        }
        for (int i = 0; i < DAYS; i++) {
            var today = FIRST.plusDays(i);
            school.run(today, dying && deaths.nextInt(5) == 0 ? deaths.nextInt(9) : NO_CRASH);
            for (var name : PEOPLE) {
                something(school, rules, name, today, chance);
            }
        }
        return school;
    }

    private static void something(PretendSchool school, Rules rules, String name, LocalDate today, Random chance) {
        var agreement = rules.agreements().get(chance.nextInt(rules.agreements().size()));
        switch (chance.nextInt(120)) {
            case 0, 1, 2, 3 ->
                school.does(name, agreement.id(), new Event.Signs(signature(agreement.edition(), today)), today);
            case 4 ->
                school.does(
                        name,
                        agreement.id(),
                        new Event.Declines(agreement.edition().hash(), new SealedText("No")),
                        today);
            case 5 -> school.does(name, agreement.id(), new Event.AskedAgain(), today);
            case 6 ->
                school.does(
                        name,
                        agreement.id(),
                        new Event.Exempted("Hal", new SealedText("Leave"), false, today.plusDays(chance.nextInt(60))),
                        today);
            case 7 -> school.does(name, agreement.id(), new Event.ExemptionEnded(), today);
            case 8 -> school.changesPassword(name, today);
            case 9 -> school.snoozes(name, today.plusDays(1 + chance.nextInt(9)), today);
            case 10 -> school.listed(name, leaving(school.person(name), today.plusDays(chance.nextInt(20))), today);
            case 11 -> school.listed(name, new Person(Group.STAFF, today.plusDays(chance.nextInt(60)), null), today);
            default -> {}
        }
    }

    private static Person leaving(Person person, LocalDate lastDay) {
        return new Person(person.belonging(), person.starts(), lastDay);
    }

    private static Person somebody(Random chance) {
        return new Person(
                chance.nextInt(6) == 0 ? Group.VISITOR : Group.STAFF, FIRST.plusDays(chance.nextInt(90) - 60), null);
    }

    private static Rules rules(Random chance) {
        var every = chance.nextBoolean() ? Period.ofDays(100 + chance.nextInt(100)) : null;
        var agreements = new ArrayList<Agreement>();
        agreements.add(named("a", agreement(every, When.START, When.NEW_VERSION)));
        agreements.add(named("b", agreement(null, When.SCHOOL_YEAR)));
        agreements.add(named("c", agreement(null, When.BEFORE_ACCESS)));
        var age = chance.nextInt(3) == 0 ? null : Period.ofDays(40 + chance.nextInt(80));
        return new Rules(
                agreements,
                new PasswordTerms(
                        "staff",
                        age,
                        8,
                        List.of(),
                        ReminderPlan.of(List.of(Period.ofDays(chance.nextInt(20)), Period.ZERO)),
                        null));
    }

    private static Agreement named(String id, Agreement like) {
        return new Agreement(
                AgreementId.of(id),
                like.title(),
                like.edition(),
                like.audience(),
                like.occasions(),
                like.renewEvery(),
                like.plan(),
                id.equals("c"),
                like.overdueToldAfter());
    }
}

package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.edition;
import static school.signpost.agreement.model.AgreementFixtures.paper;
import static school.signpost.agreement.model.AgreementFixtures.plan;
import static school.signpost.agreement.model.AgreementFixtures.signature;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;
import static school.signpost.reminder.model.ReminderFixtures.yearWithSpringTermFrom;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.reminder.model.SendingDays;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SealedText;
import school.signpost.staff.StaffMember.Group;

/**
 * A school year, day by day: joiners, leavers and what has to be done about them, a returner, a visitor, a new version,
 * declines, an exemption, snoozing, a campaign that pauses and goes on, a term that moves and a crash in every month. The approved file is a diary of each person, to be read by a human being.
 */
class SchoolYearDiaryTest {

    private static final int DAYS = 365;
    private static final LocalDate FIRST = day("2026-09-01");
    private static final int NO_CRASH = Integer.MAX_VALUE;
    private static final LocalDate PAUSED = day("2027-03-08");
    private static final LocalDate RESUMED = day("2027-03-16");
    private static final AgreementId AUP = AgreementId.of("staff-acceptable-use");
    private static final AgreementId SAFEGUARDING = AgreementId.of("read-safeguarding-policy");
    private static final AgreementId VISITORS = AgreementId.of("visitor-agreement");
    private static final Person STAFF = new Person(Group.STAFF, day("2020-09-01"), null);

    @Test
    void everybodyGetsExactlyWhatThePlanSaysThroughACrashInEveryMonth() {
        var school = aYear(false, true);

        Approvals.verify(school.diaries(), new Options(new QuietReporter()));
    }

    @Test
    void noCrashAndNoShortCutChangesWhatAnybodyGets() {
        var diaries = aYear(false, true).diaries();

        assertThat(aYear(false, false).diaries()).isEqualTo(diaries);
        assertThat(aYear(true, false).diaries()).isEqualTo(diaries);
        assertThat(aYear(true, true).diaries()).isEqualTo(diaries);
    }

    @Test
    void nobodyHearsTwiceOnOneDayOrOnAClosedDay() {
        var school = aYear(false, true);

        for (var name : school.names()) {
            assertThat(school.digests(name))
                    .doesNotHaveDuplicates()
                    .allMatch(day -> sending().include(day));
        }
    }

    @Test
    void whileTheCampaignPausesNobodyHearsAndThenOfEverythingAtOnce() {
        var school = aYear(false, true);

        for (var name : school.names()) {
            assertThat(school.digests(name)).noneMatch(day -> !day.isBefore(PAUSED) && day.isBefore(RESUMED));
        }
        assertThat(List.of("Ben", "Cleo", "Ivo")).allMatch(name -> school.isTold(name, RESUMED));
        assertThat(school.isTold("Ada", RESUMED)).isFalse();
    }

    private static PretendSchool aYear(boolean everybodyEveryDay, boolean withCrashes) {
        var school = new PretendSchool(rules(edition("2026-1", "First text.")), sending(), everybodyEveryDay);
        List.of("Ada", "Ben", "Cleo", "Dev", "Finn", "Gwen", "Hal", "Ivo", "Mara", "Nat")
                .forEach(name -> school.listed(name, STAFF, FIRST));
        for (int i = 0; i < DAYS; i++) {
            var today = FIRST.plusDays(i);
            news(school, today);
            school.run(today, withCrashes ? crash(today) : NO_CRASH);
            List.copyOf(school.names()).forEach(name -> deeds(school, name, today));
        }
        return school;
    }

    /** On the first Monday of a month, after as many writes as the month has for a number. */
    private static int crash(LocalDate today) {
        boolean firstMonday = today.getDayOfMonth() <= 7 && today.getDayOfWeek().getValue() == 1;
        return firstMonday ? today.getMonthValue() % 7 : NO_CRASH;
    }

    private static void news(PretendSchool school, LocalDate today) {
        switch (today.toString()) {
            case "2026-09-01" ->
                school.does(
                        "Gwen",
                        AUP,
                        new Event.Exempted("Hal", new SealedText("Maternity leave"), false, day("2027-02-28")),
                        today);
            case "2026-10-12" -> school.does("Dev", AUP, new Event.AskedAgain(), today);
            case "2026-11-02" ->
                school.listed("Vic", new Person(Group.VISITOR, day("2026-11-16"), day("2026-12-11")), today);
            case "2026-11-13" -> school.does("Vic", VISITORS, new Event.PaperCame(paper(visitorText(), today)), today);
            case "2026-12-01" -> school.listed("Elif", new Person(Group.STAFF, day("2027-01-04"), null), today);
            case "2027-01-02" -> {
                school.write("Hal", today, "moves the spring term to 11 January");
                school.moveTerm(SendingDays.of(yearWithSpringTermFrom("2027-01-11")), today);
            }
            case "2027-01-25" ->
                school.listed("Finn", new Person(Group.STAFF, day("2020-09-01"), day("2027-02-12")), today);
            case "2027-03-01" -> {
                school.write("Hal", today, "publishes version 2027-1");
                school.publish(rules(edition("2027-1", "Second text.")), today);
            }
            case "2027-03-08" -> {
                school.write("Hal", today, "pauses the campaign");
                school.pauses(true);
            }
            case "2027-03-16" -> {
                school.write("Hal", today, "lets the campaign go on");
                school.pauses(false);
            }
            case "2027-06-07" -> school.listed("Finn", new Person(Group.STAFF, day("2027-06-07"), null), today);
            default -> {}
        }
    }

    private static void deeds(PretendSchool school, String name, LocalDate today) {
        boolean told = school.isTold(name, today);
        if (told) {
            tasksOf(school, name, today);
        }
        switch (name) {
            case "Ben" -> {
                if (told) {
                    signsFrom(2, school, name, today);
                    passwordIfDue(0, school, name, today);
                }
            }
            case "Cleo" -> {
                agreements(school)
                        .forEach((id, edition) -> school.round(name, id)
                                .filter(round -> round.overdueTold() != null
                                        && today.isAfter(round.overdueTold().plusDays(2)))
                                .ifPresent(round -> signs(school, name, id, today)));
                passwordIfDue(-10, school, name, today);
            }
            case "Dev" -> {
                if (told && school.duties(name).to(AUP).signatures().isEmpty() && today.isBefore(day("2026-10-01"))) {
                    school.does(
                            name,
                            AUP,
                            new Event.Declines(school.edition(AUP).hash(), new SealedText("Which phones?")),
                            today);
                } else if (told) {
                    signsFrom(1, school, name, today);
                }
                passwordIfDue(3, school, name, today);
            }
            case "Ivo" -> {
                if (told && !school.snoozes(name, today.plusDays(3), today)) {
                    signsFrom(1, school, name, today);
                    passwordIfDue(30, school, name, today);
                }
            }
            default -> {
                if (told) {
                    signsFrom(1, school, name, today);
                    passwordIfDue(30, school, name, today);
                }
            }
        }
    }

    /** On the day it is due or later; but Nat takes two reminders after that before an account is removed. */
    private static void tasksOf(PretendSchool school, String name, LocalDate today) {
        for (var errand : school.duties(name).errands()) {
            int patience = errand.about().endsWith("REMOVE_ACCOUNT") ? 8 : 0;
            if (errand.kind() == Errand.Kind.LEAVER
                    && !name.equals("Hal")
                    && !today.isBefore(errand.due().plusDays(patience))) {
                var about = errand.about().split("/", 2);
                school.ticks(name, about[0], LeaverTask.Kind.valueOf(about[1]), today);
            }
        }
    }

    private static void signsFrom(int times, PretendSchool school, String name, LocalDate today) {
        agreements(school)
                .forEach((id, edition) -> school.round(name, id)
                        .filter(round -> round.times() >= times)
                        .ifPresent(round -> signs(school, name, id, today)));
    }

    private static void signs(PretendSchool school, String name, AgreementId id, LocalDate today) {
        school.does(name, id, new Event.Signs(signature(school.edition(id), today)), today);
    }

    /** Changes it when no more than {@code ahead} days are left; a negative number waits that long after it ran out. */
    private static void passwordIfDue(int ahead, PretendSchool school, String name, LocalDate today) {
        DailyLook.owed(school.duties(name), school.person(name), school.rules(), sending(), today).stream()
                .filter(each -> each.owed().duty().equals(DailyLook.PASSWORD))
                .filter(each -> !today.plusDays(ahead).isBefore(each.owed().due()))
                .findFirst()
                .ifPresent(due -> school.changesPassword(name, today));
    }

    private static Map<AgreementId, Edition> agreements(PretendSchool school) {
        var editions = new TreeMap<AgreementId, Edition>(Comparator.comparing(AgreementId::value));
        school.rules().agreements().forEach(each -> editions.put(each.id(), each.edition()));
        return editions;
    }

    private static Rules rules(Edition aup) {
        var acceptableUse = new Agreement(
                AUP,
                "Acceptable use agreement",
                aup,
                new OfStaff(Set.of(Group.STAFF)),
                List.of(new Occasion(When.START, Period.ofDays(14)), new Occasion(When.NEW_VERSION, Period.ofDays(14))),
                null,
                plan(),
                false,
                Period.ofDays(7));
        var safeguarding = new Agreement(
                SAFEGUARDING,
                "Read the safeguarding policy",
                edition("2026", "Safeguarding."),
                new OfStaff(Set.of(Group.STAFF)),
                List.of(new Occasion(When.SCHOOL_YEAR, Period.ofDays(21))),
                null,
                ReminderPlan.of(List.of(Period.ofDays(7))),
                false,
                Period.ofDays(14));
        var visitors = new Agreement(
                VISITORS,
                "Visitors' agreement",
                visitorText(),
                new OfStaff(Set.of(Group.VISITOR)),
                List.of(new Occasion(When.BEFORE_ACCESS, Period.ZERO)),
                null,
                plan(),
                true,
                null);
        var passwords = new PasswordTerms(
                "staff",
                Period.ofDays(90),
                10,
                List.of("upper", "digit"),
                ReminderPlan.of(List.of(Period.ofDays(14), Period.ofDays(3), Period.ZERO)),
                "8.1");
        return new Rules(List.of(acceptableUse, safeguarding, visitors), passwords);
    }

    private static Edition visitorText() {
        return edition("1", "For visitors.");
    }
}

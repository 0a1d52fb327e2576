package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.LONDON;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.planOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.reminder.model.PasswordRecord.DirectoryWord;
import school.signpost.reminder.model.PasswordRecord.LastChange;
import school.signpost.reminder.model.PasswordRecord.Source;
import school.signpost.reminder.model.PasswordStanding.Compromised;
import school.signpost.reminder.model.PasswordStanding.DueSoon;
import school.signpost.reminder.model.PasswordStanding.Expired;
import school.signpost.reminder.model.PasswordStanding.Fresh;
import school.signpost.reminder.model.PasswordStanding.NoAge;
import school.signpost.reminder.model.PasswordStanding.Sight;

class PasswordStandingTest {

    private static final DutyId OWN = DutyId.of("password", "own");
    private static final PasswordTerms NINETY_DAYS = new PasswordTerms(
            "staff", Period.ofDays(90), 10, List.of("upper", "digit"), planOf("P14D", "P3D", "P0D"), "8.1");
    private static final PasswordTerms NO_AGE = new PasswordTerms("staff", null, 8, List.of(), planOf("P14D"), "1079");
    private static final PasswordTerms CHANGED_FIRST = new PasswordTerms(
            "staff", Period.ofDays(90), 10, List.of(), planOf("P14D"), "8.1", "Press Ctrl, Alt and Delete.", true);
    private static final PasswordRecord KNOWN = PasswordRecord.since(day("2026-09-01"));

    @Test
    void theDirectoryIsBelievedFirstThenThePersonThenTheList() {
        var listed = KNOWN.listed(day("2026-10-01"));
        var said = listed.changedAt(Instant.parse("2026-10-05T09:00:00Z"));
        var read = said.reading(word("2026-08-01T09:00:00Z", "2026-10-06T02:00:00Z"));

        assertThat(KNOWN.lastChange(LONDON)).isEmpty();
        assertThat(listed.lastChange(LONDON))
                .contains(new LastChange(Instant.parse("2026-09-30T23:00:00Z"), Source.STAFF_LIST));
        assertThat(said.lastChange(LONDON))
                .contains(new LastChange(Instant.parse("2026-10-05T09:00:00Z"), Source.OWN_WORD));
        assertThat(read.lastChange(LONDON))
                .contains(new LastChange(Instant.parse("2026-08-01T09:00:00Z"), Source.DIRECTORY));
    }

    @Test
    void aChangeAfterTheDirectoryWasReadCountsUntilItIsReadAgain() {
        var read = KNOWN.reading(word("2026-08-01T09:00:00Z", "2026-10-06T02:00:00Z"));
        var said = read.changedAt(Instant.parse("2026-10-06T09:00:00Z"));
        var readAgain = said.reading(word("2026-08-01T09:00:00Z", "2026-10-07T02:00:00Z"));

        assertThat(said.lastChange(LONDON).orElseThrow().source()).isEqualTo(Source.OWN_WORD);
        assertThat(readAgain.lastChange(LONDON).orElseThrow().source()).isEqualTo(Source.DIRECTORY);
    }

    @Test
    void aPasswordIsFreshThenDueThenExpired() {
        var changed = KNOWN.listed(day("2026-10-01"));

        assertThat(standing(changed, "2026-12-15")).isEqualTo(new Fresh(day("2026-12-30")));
        assertThat(standing(changed, "2026-12-16")).isEqualTo(new DueSoon(day("2026-12-16"), day("2026-12-30")));
        assertThat(standing(changed, "2026-12-30")).isEqualTo(new DueSoon(day("2026-12-16"), day("2026-12-30")));
        assertThat(standing(changed, "2026-12-31")).isEqualTo(new Expired(day("2026-12-16"), day("2026-12-30")));
        assertThat(standing(changed, "2026-12-15").opensOn(NINETY_DAYS)).contains(day("2026-12-16"));
        assertThat(standing(changed, "2026-12-16").opensOn(NINETY_DAYS)).isEmpty();
    }

    @Test
    void theAgeOfAPasswordNobodyKnowsAnythingOfCountsFromWhenItWasFirstSeen() {
        assertThat(standing(KNOWN, "2026-11-15")).isEqualTo(new Fresh(day("2026-11-30")));
    }

    @Test
    void anOldChangeOnTheListDoesNotAskBeforeThePersonWasKnown() {
        assertThat(standing(KNOWN.listed(day("2025-01-01")), "2026-11-15"))
                .isEqualTo(new Expired(day("2026-09-01"), day("2025-04-01")));
    }

    @Test
    void whereThePolicyStatesNoAgeNoneIsInvented() {
        assertThat(PasswordStanding.of(
                        KNOWN.listed(day("2001-01-01")), NO_AGE, new Sight(LONDON, day("2026-11-23"), null)))
                .isEqualTo(new NoAge());
        assertThat(new NoAge().owed(OWN, KNOWN, NO_AGE)).isEmpty();
        assertThat(new Fresh(day("2026-12-30")).owed(OWN, KNOWN, NINETY_DAYS)).isEmpty();
    }

    @Test
    void aCompromisedPasswordIsOwedEveryDayUntilItWasChangedAfterwards() {
        var at = Instant.parse("2026-11-23T11:00:00Z");
        var changedThatMorning =
                KNOWN.changedAt(Instant.parse("2026-11-23T08:00:00Z")).compromisedAt(at);

        assertThat(standing(changedThatMorning, "2026-11-24")).isEqualTo(new Compromised(day("2026-11-23")));
        assertThat(PasswordStanding.of(changedThatMorning, NO_AGE, new Sight(LONDON, day("2026-11-24"), null)))
                .isEqualTo(new Compromised(day("2026-11-23")));
        assertThat(new Compromised(day("2026-11-23"))
                        .owed(OWN, changedThatMorning, NINETY_DAYS)
                        .orElseThrow()
                        .plan())
                .isEqualTo(ReminderPlan.daily());
        assertThat(standing(changedThatMorning.changedAt(at.plusSeconds(1)), "2026-11-24"))
                .isInstanceOf(Fresh.class);
        assertThat(standing(changedThatMorning.changedAt(at), "2026-11-24")).isInstanceOf(Compromised.class);
    }

    @Test
    void whatWasSaidOfTheLastPasswordDoesNotCountForThisOne() {
        var told = KNOWN.listed(day("2026-09-10")).toldOn(day("2026-12-01"));
        var owed = standing(told, "2026-12-02").owed(OWN, told, NINETY_DAYS).orElseThrow();
        var changed = told.changedAt(Instant.parse("2026-12-02T10:00:00Z"));
        var next =
                standing(changed, "2027-02-20").owed(OWN, changed, NINETY_DAYS).orElseThrow();

        assertThat(owed.owed().told()).isEqualTo(day("2026-12-01"));
        assertThat(owed.owed().times()).isEqualTo(1);
        assertThat(next.owed()).isEqualTo(Owed.of(OWN, day("2027-02-16"), day("2027-03-02")));
        assertThat(told.toldOn(day("2026-12-01"))).isEqualTo(told);
    }

    @Test
    void aStarterChangesTheTemporaryOneTheyWereGiven() {
        var starts = day("2026-09-07");

        assertThat(starter(KNOWN, "2026-09-06", starts)).isInstanceOf(Fresh.class);
        assertThat(starter(KNOWN, "2026-09-07", starts)).isEqualTo(new PasswordStanding.Temporary(starts));
        assertThat(starter(KNOWN.listed(day("2026-09-06")), "2026-09-20", starts))
                .isEqualTo(new PasswordStanding.Temporary(starts));
        assertThat(starter(KNOWN.listed(starts), "2026-09-08", starts)).isInstanceOf(Fresh.class);
        assertThat(starter(KNOWN.changedAt(Instant.parse("2026-09-07T10:00:00Z")), "2026-09-08", starts))
                .isInstanceOf(Fresh.class);
        assertThat(PasswordStanding.of(KNOWN, NINETY_DAYS, new Sight(LONDON, day("2026-09-07"), starts)))
                .isInstanceOf(Fresh.class);
    }

    @Test
    void whoWasHereLongBeforeSignpostWasGivenNoTemporaryOne() {
        assertThat(starter(PasswordRecord.since(day("2026-09-21")), "2026-09-22", day("2026-09-07")))
                .isInstanceOf(PasswordStanding.Temporary.class);
        assertThat(starter(PasswordRecord.since(day("2026-09-22")), "2026-09-22", day("2026-09-07")))
                .isInstanceOf(Fresh.class);
    }

    @Test
    void aTemporaryOneIsOwedFromTheFirstDayAndWeeklyFromThen() {
        var starts = day("2026-09-07");
        var owed = starter(KNOWN, "2026-09-08", starts)
                .owed(OWN, KNOWN, CHANGED_FIRST)
                .orElseThrow();

        assertThat(owed.owed()).isEqualTo(Owed.of(OWN, starts, starts));
        assertThat(owed.plan()).isEqualTo(ReminderPlan.of(List.of()));
    }

    private static PasswordStanding starter(PasswordRecord password, String today, LocalDate starts) {
        return PasswordStanding.of(password, CHANGED_FIRST, new Sight(LONDON, day(today), starts));
    }

    private static PasswordStanding standing(PasswordRecord password, String today) {
        return PasswordStanding.of(password, NINETY_DAYS, new Sight(LONDON, day(today), null));
    }

    private static DirectoryWord word(String changed, String read) {
        return new DirectoryWord(Instant.parse(changed), Instant.parse(read));
    }
}

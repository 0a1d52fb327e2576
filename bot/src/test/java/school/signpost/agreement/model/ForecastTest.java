package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.AGREEMENT;
import static school.signpost.agreement.model.AgreementFixtures.CURRENT;
import static school.signpost.agreement.model.AgreementFixtures.OLDER;
import static school.signpost.agreement.model.AgreementFixtures.signature;
import static school.signpost.agreement.model.AgreementFixtures.staffSince;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.model.Forecast.Asked;
import school.signpost.shared.SealedText;

class ForecastTest {

    private static final LocalDate MONDAY = day("2026-11-23");
    private static final Rules RULES = new Rules(List.of(AGREEMENT), null);

    @Test
    void everyDayOnWhichSomebodyWouldHearIsNamedWithHowManyThatAre() {
        var forecast = Forecast.of(
                Stream.of(asked("2020-09-01"), asked("2021-09-01"), asked("2026-11-30")),
                sending(),
                MONDAY,
                day("2026-12-14"));

        assertThat(forecast.messages().firstKey()).isEqualTo(MONDAY);
        assertThat(forecast.messages()).containsEntry(MONDAY, 2).containsEntry(day("2026-11-30"), 3);
        assertThat(forecast.messages().keySet()).allMatch(sending()::include);
        assertThat(forecast.messages().lastKey()).isBeforeOrEqualTo(day("2026-12-14"));
    }

    @Test
    void whoHasSignedIsNotCounted() {
        var signed =
                PersonDuties.NONE.with(AGREEMENT.id(), Obligation.NONE.signed(signature(CURRENT, day("2026-09-05"))));

        var forecast = Forecast.of(
                Stream.of(new Asked(signed, staffSince("2020-09-01"), RULES)), sending(), MONDAY, day("2026-12-14"));

        assertThat(forecast.messages()).isEmpty();
    }

    @Test
    void aClosedFirstDayIsTheNextSchoolDay() {
        var forecast = Forecast.of(Stream.of(asked("2020-09-01")), sending(), day("2026-11-21"), day("2026-11-24"));

        assertThat(forecast.messages()).containsOnlyKeys(MONDAY);
    }

    @Test
    void aTallyCountsEverybodyWhomItConcernsOnce() {
        var round = AgreementFixtures.roundDue(MONDAY);
        var tally = Tally.of(Stream.of(
                new Standing.Signed(signature(CURRENT, MONDAY), null),
                new Standing.OutOfDate(signature(OLDER, MONDAY), null),
                new Standing.OutOfDate(signature(OLDER, MONDAY), round),
                new Standing.Due(round),
                new Standing.Reminded(round),
                new Standing.Overdue(round),
                new Standing.Declined(new Obligation.Refusal(CURRENT.hash(), MONDAY, new SealedText("x"), null)),
                new Standing.Exempt(new Obligation.Exemption("olivia", new SealedText("x"), MONDAY, null)),
                new Standing.NotDue(),
                new Standing.Left(MONDAY)));

        assertThat(tally).isEqualTo(new Tally(2, 3, 1, 1, 1, 1));
        assertThat(tally.people()).isEqualTo(9);
    }

    @Test
    void onlyARoundAsks() {
        var round = AgreementFixtures.roundDue(MONDAY);

        assertThat(Stream.of(new Standing.Due(round), new Standing.Reminded(round), new Standing.Overdue(round)))
                .allSatisfy(each -> assertThat(each.asks()).contains(round));
        assertThat(new Standing.OutOfDate(signature(OLDER, MONDAY), round).asks())
                .contains(round);
        assertThat(new Standing.OutOfDate(signature(OLDER, MONDAY), null).asks())
                .isEmpty();
        assertThat(new Standing.Signed(signature(CURRENT, MONDAY), null).asks()).isEmpty();
        assertThat(new Standing.NotDue().asks()).isEmpty();
        assertThat(new Standing.Left(MONDAY).asks()).isEmpty();
    }

    @Test
    void whatIsLetGoIsAskedForNoMoreAndWhatWasSignedStays() {
        var duties = PersonDuties.NONE.with(
                AGREEMENT.id(),
                Obligation.NONE.signed(signature(OLDER, MONDAY)).asked(AgreementFixtures.roundDue(MONDAY)));

        var after = duties.letGo().to(AGREEMENT.id());

        assertThat(after.round()).isNull();
        assertThat(after.signatures()).hasSize(1);
    }

    private static Asked asked(String starts) {
        return new Asked(PersonDuties.NONE, staffSince(starts), RULES);
    }
}

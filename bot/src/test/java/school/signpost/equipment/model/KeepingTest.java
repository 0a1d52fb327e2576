package school.signpost.equipment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.equipment.model.Disposal.Erasure;
import school.signpost.equipment.model.Disposal.How;
import school.signpost.equipment.model.Keeping.Event;
import school.signpost.equipment.model.Keeping.Outcome;
import school.signpost.equipment.model.Keeping.Why;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** What is said last of a device holds, a report counts once, and what was disposed of stays so. */
class KeepingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Keeping.Stamp STAMP = new Keeping.Stamp("marcus", NOW, TODAY);
    private static final StaffId MEI = StaffId.of("mei");
    private static final StaffId JO = StaffId.of("jo");
    private static final Device LAPTOP =
            Device.fresh(SchoolId.of("school"), AssetTag.parse("LAP-0231").orElseThrow());
    private static final Event ISSUE = new Event.Issued(MEI, TODAY, "HP laptop", "5CD1");
    private static final LossReport LOST = new LossReport("INC-2026-0007", MEI, TODAY, false, true);

    private static Device after(Device before, Event event) {
        return ((Outcome.Now) Keeping.apply(before, event, STAMP)).device();
    }

    private static Why refused(Device before, Event event) {
        return ((Outcome.Refused) Keeping.apply(before, event, STAMP)).why();
    }

    private static Disposal disposal(How how) {
        return new Disposal(TODAY, "Alex Morgan", true, Erasure.DESTROYED, how, "Recycling Ltd", false);
    }

    @Test
    void issuedItIsWithThatPersonAndItIsOnRecordWhoSaysSo() {
        var laptop = after(LAPTOP, ISSUE);

        assertThat(laptop.standing()).isEqualTo(new Standing.Issued(MEI, TODAY));
        assertThat(laptop.label()).isEqualTo("LAP-0231, HP laptop");
        assertThat(laptop.history()).containsExactly(new Recorded(Recorded.What.ISSUED, "marcus", NOW, "mei"));
    }

    @Test
    void whoeverGetsItNextHasItAndItKeepsItsName() {
        var laptop = after(after(LAPTOP, ISSUE), new Event.Issued(JO, TODAY, "", ""));

        assertThat(laptop.standing()).isEqualTo(new Standing.Issued(JO, TODAY));
        assertThat(laptop.what()).isEqualTo("HP laptop");
        assertThat(laptop.serial()).isEqualTo("5CD1");
    }

    @Test
    void returnedNobodyHasItAndASecondTimeThereIsNothingToReturn() {
        var laptop = after(after(LAPTOP, ISSUE), new Event.Returned(TODAY));

        assertThat(laptop.standing()).isEqualTo(new Standing.InStore(TODAY));
        assertThat(refused(laptop, new Event.Returned(TODAY))).isEqualTo(Why.NOT_OUT);
    }

    @Test
    void nothingHappensOnADayThatHasNotCome() {
        assertThat(refused(LAPTOP, new Event.Issued(MEI, TODAY.plusDays(1), "", "")))
                .isEqualTo(Why.WRONG_DAY);
    }

    @Test
    void whatWasDisposedOfStaysSo() {
        var gone = after(LAPTOP, new Event.Disposed(disposal(How.WASTE)));

        assertThat(gone.standing()).isEqualTo(new Standing.Disposed(disposal(How.WASTE)));
        assertThat(refused(gone, ISSUE)).isEqualTo(Why.DISPOSED_OF);
        assertThat(Keeping.reported(gone, LOST, NOW)).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', Recycling Ltd, true, WASTE, true, AUTHORISED_BY",
                "Alex, ' ', true, WASTE, true, RECIPIENT",
                "Alex, Recycling Ltd, false, WASTE, true, LICENCES",
                "Alex, Recycling Ltd, true, GIFT, false, SAFETY",
                "Alex, Recycling Ltd, true, SALE, false, SAFETY",
                "Alex, Recycling Ltd, true, SALE, true, -",
                "Alex, Recycling Ltd, true, WASTE, false, -"
            })
    void aRecordOfADisposalIsWholeOrNone(
            String by, String to, boolean licences, How how, boolean safe, Disposal.Missing missing) {
        var record = new Disposal(TODAY, by, licences, Erasure.NONE, how, to, safe);

        assertThat(record.missing().orElse(null)).isEqualTo(missing);
        assertThat(Keeping.apply(LAPTOP, new Event.Disposed(record), STAMP) instanceof Outcome.Now)
                .isEqualTo(missing == null);
    }

    @Test
    void aReportMakesItLostAndSaysWhereToReadMore() {
        var lost = Keeping.reported(after(LAPTOP, ISSUE), LOST, NOW);

        assertThat(lost.standing()).isEqualTo(new Standing.Missing(false, TODAY, MEI, "INC-2026-0007", MEI));
        assertThat(Keeping.reported(lost, LOST, NOW)).isEqualTo(lost);
    }

    @Test
    void foundAgainItStaysFoundWhateverTheOldReportSays() {
        var found = after(Keeping.reported(after(LAPTOP, ISSUE), LOST, NOW), new Event.Returned(TODAY));

        assertThat(Keeping.reported(found, LOST, NOW)).isEqualTo(found);
    }

    @Test
    void aReportByMistakeGivesItBackAndNothingElse() {
        var mistake = new LossReport("INC-2026-0007", MEI, TODAY, false, false);
        var lost = Keeping.reported(after(LAPTOP, ISSUE), LOST, NOW);
        var back = Keeping.reported(lost, mistake, NOW);

        assertThat(back.standing().holder()).contains(MEI);
        assertThat(back.isOut()).isTrue();
        assertThat(Keeping.reported(back, mistake, NOW)).isEqualTo(back);
        assertThat(Keeping.reported(back, LOST, NOW).standing()).isInstanceOf(Standing.Missing.class);
        var reissued = after(lost, new Event.Issued(JO, TODAY, "", ""));
        assertThat(Keeping.reported(reissued, mistake, NOW)).isEqualTo(reissued);
    }

    @Test
    void theListCountsWhenItSaysSomethingElseThanBeforeAndNotEachTimeItIsRead() {
        var row = new ListedDevice(LAPTOP.tag(), "HP laptop", "5CD1", new Standing.Issued(MEI, null), "mei|issued");
        var listed = Keeping.listed(LAPTOP, row, NOW).atVersion(1);
        var returned = after(listed, new Event.Returned(TODAY));

        assertThat(listed.isOut()).isTrue();
        assertThat(Keeping.listed(returned, row, NOW)).isEqualTo(returned);
        var changed = new ListedDevice(LAPTOP.tag(), "HP", "5CD1", new Standing.Issued(JO, null), "jo|issued");
        assertThat(Keeping.listed(returned, changed, NOW).standing()).isEqualTo(new Standing.Issued(JO, null));
    }

    @Test
    void anotherNameForTheDeviceOnTheListDoesNotMoveIt() {
        var row = new ListedDevice(LAPTOP.tag(), "HP laptop", "5CD1", new Standing.Issued(MEI, null), "mei|issued");
        var returned = after(Keeping.listed(LAPTOP, row, NOW), new Event.Returned(TODAY));

        var renamed = Keeping.listed(
                returned, new ListedDevice(row.tag(), "HP ProBook", "5CD1", row.standing(), row.said()), NOW);

        assertThat(renamed.what()).isEqualTo("HP ProBook");
        assertThat(renamed.isOut()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LAP-0231, true",
        "lap 0231 on the train, true",
        "the laptop LAP0231!, true",
        "LAP-02310, false",
        "XLAP-0231, false",
        "school laptop, false"
    })
    void aTagIsHeardHoweverItIsWrittenAndNeverInsideAnother(String text, boolean named) {
        assertThat(LAPTOP.tag().isNamedIn(text)).isEqualTo(named);
    }

    @Test
    void onlyTheNewestOfALongHistoryIsKept() {
        var device = LAPTOP;
        for (int i = 0; i < 60; i++) {
            device = after(device, ISSUE);
        }

        assertThat(device.history()).hasSize(50);
    }
}

package school.signpost.equipment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Disposal;
import school.signpost.equipment.model.ListedDevice;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffProblem;

/** A row with a mistake is named by its line and holds no other up. */
class EquipmentFileTest {

    private static final String HEADER =
            "asset,what,serial,issued_to,state,since,authorised_by,licences,personal_data,how,recipient,safety_check\n";
    private static final StaffId MEI = StaffId.of("mei");

    private static EquipmentFile read(String text) {
        return EquipmentFile.read(
                text.getBytes(StandardCharsets.UTF_8),
                address -> address.equals("mei@school.example") ? Optional.of(MEI) : Optional.empty());
    }

    private static Standing standing(String cells) {
        return read(HEADER + "A-1,Laptop,1," + cells + "\n")
                .devices()
                .getFirst()
                .standing();
    }

    @Test
    void eachStateIsRead() {
        var day = LocalDate.of(2026, 3, 12);

        assertThat(standing("Mei@school.example,,2026-03-12")).isEqualTo(new Standing.Issued(MEI, day));
        assertThat(standing(",,")).isEqualTo(new Standing.InStore(null));
        assertThat(standing(",in store,2026-03-12")).isEqualTo(new Standing.InStore(day));
        assertThat(standing("mei@school.example,lost,2026-03-12"))
                .isEqualTo(new Standing.Missing(false, day, MEI, null, null));
        assertThat(standing(",stolen,2026-03-12")).isEqualTo(new Standing.Missing(true, day, null, null, null));
        assertThat(standing(",disposed,2026-03-12,Alex,yes,overwritten,gift,A charity,yes"))
                .isEqualTo(new Standing.Disposed(new Disposal(
                        day, "Alex", true, Disposal.Erasure.OVERWRITTEN, Disposal.How.GIFT, "A charity", true)));
    }

    @Test
    void twoColumnsAreEnoughAndTheirOrderDoesNotMatter() {
        assertThat(read("what,asset\nLaptop,a-1\n").devices())
                .extracting(ListedDevice::tag, ListedDevice::what)
                .containsExactly(tuple(AssetTag.parse("A-1").orElseThrow(), "Laptop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "-,Laptop,,,,! no asset tag",
                "A-2,,,,,! nothing that says what it is",
                "A-2,Laptop,,nobody@school.example,,! on no list",
                "A-2,Laptop,,,issued,! issued to nobody",
                "A-2,Laptop,,,lost,! lost on no day",
                "A-2,Laptop,,,disposed,! disposed of on no day",
                "A-2,Laptop,,,broken,! unknown state",
                "A-2,Laptop,,,,12/3/2026! since is not a date",
                "A-2,Laptop,,,disposed,2026-03-12,Alex,yes,none,burnt,X,! unknown way",
                "A-2,Laptop,,,disposed,2026-03-12,Alex,yes,perhaps,waste,X,! personal data",
                "A-2,Laptop,,,disposed,2026-03-12,,yes,none,waste,X,! no whole record",
                "A-2,Laptop,,,disposed,2026-03-12,Alex,yes,none,sale,X,! no whole record",
                "a 1,Laptop,,,,! the asset of line 2 again"
            })
    void aMistakeIsNamedByItsLineAndTheOtherRowsAreRead(String row, String said) {
        var file = read(HEADER + "A-1,Laptop,,,,\n" + row + "\nA-9,Camera,,,,\n");

        assertThat(file.devices()).extracting(each -> each.tag().value()).containsExactly("A-1", "A-9");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains(said.strip());
        });
    }

    @Test
    void aListWithoutAColumnThatSaysWhichDeviceIsNoList() {
        var file = read("serial,what\n1,Laptop\n");

        assertThat(file.devices()).isEmpty();
        assertThat(file.problems()).extracting(StaffProblem::what).containsExactly("no column asset");
    }
}

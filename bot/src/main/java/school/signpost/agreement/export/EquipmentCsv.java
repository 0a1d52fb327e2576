package school.signpost.agreement.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Words;
import school.signpost.delivery.Letter.Attachment;
import school.signpost.equipment.SeeEquipment;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Disposal;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * All equipment for a spreadsheet: one line a device, and for what the school no longer has the whole record of its disposal,
 * as the documents want it kept.
 */
@Component
class EquipmentCsv {

    private static final List<String> COLUMNS = List.of(
            "asset",
            "what",
            "serial",
            "where",
            "holder",
            "since",
            "reference",
            "authorised",
            "licences",
            "data",
            "how",
            "recipient",
            "safety");

    private final SeeEquipment equipment;
    private final Staff staff;
    private final Words words;

    EquipmentCsv(SeeEquipment equipment, Staff staff, Words words) {
        this.equipment = equipment;
        this.staff = staff;
        this.words = words;
    }

    /** Empty for whoever does not keep the equipment. */
    Optional<Attachment> of(Viewer viewer) {
        return equipment
                .of(viewer, "")
                .map(found -> new Attachment(
                        words.say("equipment.file") + ".csv",
                        DutyMail.CSV,
                        CsvText.write(rows(viewer.school(), found.all()))));
    }

    private List<List<String>> rows(SchoolId school, List<Device> devices) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream()
                .map(column -> words.say("equipment.column." + column))
                .toList());
        devices.forEach(device -> rows.add(row(school, device)));
        return rows;
    }

    private List<String> row(SchoolId school, Device device) {
        var what = Stream.of(device.tag().value(), device.what(), device.serial());
        return Stream.concat(what, where(school, device.standing())).toList();
    }

    private Stream<String> where(SchoolId school, Standing standing) {
        return switch (standing) {
            case Standing.InStore store -> place("IN_STORE", "", store.since(), "");
            case Standing.Issued issued -> place("ISSUED", name(school, issued.to()), issued.since(), "");
            case Standing.Missing missing ->
                place(
                        missing.stolen() ? "STOLEN" : "LOST",
                        missing.holder().map(holder -> name(school, holder)).orElse(""),
                        missing.since(),
                        missing.reference());
            case Standing.Disposed disposed ->
                Stream.concat(place("DISPOSED", "", disposed.record().on(), "").limit(4), disposal(disposed.record()));
        };
    }

    /** Where it is, who has or had it, since when, the report that says so; and no record of a disposal. */
    private Stream<String> place(String where, String holder, @Nullable LocalDate since, @Nullable String reference) {
        return Stream.concat(
                Stream.of(
                        words.say("equipment.where." + where),
                        holder,
                        since == null ? "" : since.toString(),
                        reference == null ? "" : reference),
                Stream.of("", "", "", "", "", ""));
    }

    private Stream<String> disposal(Disposal record) {
        return Stream.of(
                record.authorisedBy(),
                said("licences", record.licencesChecked()),
                words.say("disposal.data." + record.personalData()),
                words.say("disposal.how." + record.how()),
                record.recipient(),
                said("safety", record.electricallySafe()));
    }

    private String said(String what, boolean done) {
        return words.say("equipment." + what + (done ? ".yes" : ".no"));
    }

    /** By the address where somebody is no longer on the staff list. */
    private String name(SchoolId school, StaffId person) {
        return staff.find(school, person).map(StaffMember::name).orElseGet(person::value);
    }
}

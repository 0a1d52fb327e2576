package school.signpost.equipment.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Disposal;
import school.signpost.equipment.model.Recorded;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** A device as a document; days are ISO text. */
final class DeviceDocument {

    private static final int SCHEMA_VERSION = 1;
    private static final String IN_STORE = "in-store";
    private static final String ISSUED = "issued";
    private static final String LOST = "lost";
    private static final String STOLEN = "stolen";
    private static final String DISPOSED = "disposed";

    private DeviceDocument() {}

    static Document write(Device device) {
        return new Document("_id", device.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", device.version())
                .append("school", device.school().value())
                .append("tag", device.tag().value())
                .append("what", device.what())
                .append("serial", device.serial())
                .append("holder", device.standing().holder().map(StaffId::value).orElse(null))
                .append("standing", standing(device.standing()))
                .append("listed", device.listed())
                .append(
                        "history",
                        device.history().stream().map(DeviceDocument::recorded).toList());
    }

    private static Document standing(Standing standing) {
        return switch (standing) {
            case Standing.InStore store -> new Document("is", IN_STORE).append("since", day(store.since()));
            case Standing.Issued issued -> new Document("is", ISSUED).append("since", day(issued.since()));
            case Standing.Missing missing ->
                new Document("is", missing.stolen() ? STOLEN : LOST)
                        .append("since", day(missing.since()))
                        .append("reference", missing.reference())
                        .append("reporter", value(missing.reporter()));
            case Standing.Disposed disposed -> disposal(disposed.record());
        };
    }

    private static Document disposal(Disposal record) {
        return new Document("is", DISPOSED)
                .append("since", day(record.on()))
                .append("authorisedBy", record.authorisedBy())
                .append("licencesChecked", record.licencesChecked())
                .append("personalData", record.personalData().name())
                .append("how", record.how().name())
                .append("recipient", record.recipient())
                .append("electricallySafe", record.electricallySafe());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String value(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }

    private static Document recorded(Recorded recorded) {
        return new Document("what", recorded.what().name())
                .append("by", recorded.by())
                .append("at", Date.from(recorded.at()))
                .append("about", recorded.about());
    }

    static Device read(Document document) {
        var tag = new AssetTag(document.getString("tag"));
        return new Device(
                SchoolId.of(document.getString("school")),
                tag,
                document.getString("what"),
                document.getString("serial"),
                standing(Objects.requireNonNull(document.get("standing", Document.class)), holder(document, "holder")),
                document.getList("history", Document.class, List.of()).stream()
                        .map(DeviceDocument::recorded)
                        .toList(),
                document.getString("listed"),
                document.getLong("version"));
    }

    private static Standing standing(Document document, @Nullable StaffId holder) {
        var since = document.getString("since");
        var day = since == null ? null : LocalDate.parse(since);
        return switch (document.getString("is")) {
            case ISSUED -> new Standing.Issued(Objects.requireNonNull(holder, "issued to nobody"), day);
            case LOST, STOLEN ->
                new Standing.Missing(
                        STOLEN.equals(document.getString("is")),
                        Objects.requireNonNull(day, "lost on no day"),
                        holder,
                        document.getString("reference"),
                        holder(document, "reporter"));
            case DISPOSED -> new Standing.Disposed(disposal(document, Objects.requireNonNull(day)));
            default -> new Standing.InStore(day);
        };
    }

    private static Disposal disposal(Document document, LocalDate on) {
        return new Disposal(
                on,
                document.getString("authorisedBy"),
                document.getBoolean("licencesChecked"),
                Disposal.Erasure.valueOf(document.getString("personalData")),
                Disposal.How.valueOf(document.getString("how")),
                document.getString("recipient"),
                document.getBoolean("electricallySafe"));
    }

    private static @Nullable StaffId holder(Document document, String field) {
        var id = document.getString(field);
        return id == null ? null : StaffId.of(id);
    }

    private static Recorded recorded(Document document) {
        return new Recorded(
                Recorded.What.valueOf(document.getString("what")),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getString("about"));
    }
}

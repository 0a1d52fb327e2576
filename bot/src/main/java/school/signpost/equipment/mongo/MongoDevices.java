package school.signpost.equipment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import school.signpost.equipment.Devices;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.storage.StoreErrors;

/** Devices in MongoDB: one document each, {@code _id = school/tag}, changed by conditional replace on its version. */
@Repository
class MongoDevices implements Devices {

    private final MongoCollection<Document> devices;

    MongoDevices(MongoDatabase database) {
        this.devices = database.getCollection(EquipmentIndexes.EQUIPMENT);
    }

    @Override
    public Optional<Device> find(SchoolId school, AssetTag tag) {
        var id = Device.fresh(school, tag).id();
        return Optional.ofNullable(
                        StoreErrors.stored(() -> devices.find(eq("_id", id)).first()))
                .map(DeviceDocument::read);
    }

    @Override
    public List<Device> of(SchoolId school, StaffId holder) {
        return some(and(eq("school", school.value()), eq("holder", holder.value())));
    }

    @Override
    public List<Device> all(SchoolId school) {
        return some(eq("school", school.value()));
    }

    private List<Device> some(Bson filter) {
        return StoreErrors.stored(
                () -> devices.find(filter).map(DeviceDocument::read).into(new ArrayList<>()));
    }

    @Override
    public boolean isEmpty(SchoolId school) {
        return StoreErrors.stored(() -> Optional.ofNullable(devices.find(eq("school", school.value()))
                        .projection(new Document("_id", 1))
                        .first()))
                .isEmpty();
    }

    @Override
    public boolean save(List<Device> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var writes = changed.stream().map(MongoDevices::write).toList();
        long known = changed.stream().filter(device -> device.version() > 0).count();
        return StoreErrors.stored(() -> matched(writes)) == known;
    }

    private static WriteModel<Document> write(Device device) {
        var document = DeviceDocument.write(device.atVersion(device.version() + 1));
        return device.version() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", device.id()), eq("version", device.version())), document);
    }

    /** How many were still as they had been read; less than none when a new one was already there. */
    private long matched(List<WriteModel<Document>> writes) {
        try {
            return devices.bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } catch (MongoBulkWriteException lost) {
            boolean onlyDuplicates = lost.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (onlyDuplicates && lost.getWriteConcernError() == null) {
                return -1;
            }
            throw lost;
        }
    }
}

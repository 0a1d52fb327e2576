package school.signpost.equipment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Keeping;
import school.signpost.equipment.model.LossReport;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolClock;

/**
 * Brings the register up to date with what was reported lost or stolen. The reports are asked anew each time somebody
 * wants to know, so that none is lost with a process that died; noting the same one again changes nothing.
 */
@Component
class NoteLosses {

    private static final Duration BACK = Duration.ofDays(60);

    private final LossesReported reported;
    private final Devices devices;
    private final EquipmentDesk desk;
    private final SchoolClock clock;
    /** What each report came to when it was last noted here, so that it is opened only when that changes. */
    private final Map<CaseId, LossReport> noted = new ConcurrentHashMap<>();

    NoteLosses(LossesReported reported, Devices devices, EquipmentDesk desk, SchoolClock clock) {
        this.reported = reported;
        this.devices = devices;
        this.desk = desk;
        this.clock = clock;
    }

    void note(SchoolId school) {
        var now = clock.instant();
        var news = reported.since(school, now.minus(BACK)).stream()
                .filter(loss -> !loss.report().equals(noted.get(loss.id())))
                .toList();
        if (!news.isEmpty()) {
            var all = devices.all(school);
            news.forEach(loss -> note(loss, all, now));
        }
    }

    private void note(LossesReported.Loss loss, List<Device> all, Instant now) {
        reported.device(loss.id())
                .ifPresent(text -> all.stream()
                        .filter(device -> device.tag().isNamedIn(text.value()))
                        .forEach(
                                device -> desk.update(device, before -> Keeping.reported(before, loss.report(), now))));
        noted.put(loss.id(), loss.report());
    }
}

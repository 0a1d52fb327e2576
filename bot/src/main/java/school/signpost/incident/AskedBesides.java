package school.signpost.incident;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.equipment.OwnDevices;
import school.signpost.equipment.model.Device;
import school.signpost.incident.interview.OwnDevice;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.KindId;

/** What only some reporters are asked: who their line manager is, and which of the devices that they were issued it is. */
@Component
class AskedBesides {

    private static final Set<KindId> ABOUT_A_DEVICE = Set.of(KindId.of("lost-device"), KindId.of("stolen-device"));

    private final LineManagerQuestion lineManager;
    private final OwnDevices devices;

    AskedBesides(LineManagerQuestion lineManager, OwnDevices devices) {
        this.lineManager = lineManager;
        this.devices = devices;
    }

    IncidentKind askedOf(Viewer viewer, IncidentKind kind) {
        var asked = lineManager.askedOf(viewer, kind);
        return ABOUT_A_DEVICE.contains(kind.id()) ? offering(viewer, asked) : asked;
    }

    private IncidentKind offering(Viewer viewer, IncidentKind kind) {
        var labels = devices.issuedTo(viewer).stream().map(Device::label).toList();
        return labels.isEmpty() ? kind : kind.asking(OwnDevice.offered(kind.questions(), labels));
    }
}

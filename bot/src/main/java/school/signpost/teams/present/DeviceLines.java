package school.signpost.teams.present;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Disposal;
import school.signpost.equipment.model.Standing;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolTimes;

/** One device as a line: what it is and where. */
@Component
class DeviceLines {

    private final Words words;
    private final Names names;
    private final Policies policies;

    DeviceLines(Words words, Names names, Policies policies) {
        this.words = words;
        this.names = names;
        this.policies = policies;
    }

    /** For whoever keeps the equipment. */
    Line of(SchoolId school, Device device) {
        return switch (device.standing()) {
            case Standing.InStore store -> Line.of(say("device.in-store", school, device, store.since()));
            case Standing.Issued issued -> Line.of(say("device.issued", school, device, issued.since()));
            case Standing.Missing missing ->
                Line.danger(say(
                        missing.reference() == null ? "device.missing" : "device.missing.reported",
                        school,
                        device,
                        missing.since()));
            case Standing.Disposed disposed ->
                Line.quiet(
                        say("device.disposed", school, device, disposed.record().on()));
        };
    }

    /** For whoever has it; {@code saidSo} when they reported it lost themselves. */
    Line own(SchoolId school, Device device, boolean saidSo) {
        return device.standing() instanceof Standing.Missing missing && saidSo
                ? Line.of(say("device.own.missing", school, device, missing.since()))
                : Line.of(say("device.own", school, device, null));
    }

    /** Several in one sentence. */
    String together(List<Device> devices) {
        return devices.stream().map(Device::label).collect(Collectors.joining("; "));
    }

    private String say(String key, SchoolId school, Device device, @Nullable LocalDate since) {
        var values = new HashMap<String, String>(Map.of("device", named(device), "since", ""));
        values.put(
                "name",
                device.standing()
                        .holder()
                        .map(holder -> names.of(school, holder))
                        .orElseGet(() -> words.say("device.nobody")));
        if (since != null) {
            values.put("since", words.say("device.since", Map.of("day", date(school, since))));
        }
        switch (device.standing()) {
            case Standing.Missing missing -> {
                values.put("how", words.say(missing.stolen() ? "device.stolen" : "device.lost"));
                values.put("reference", missing.reference() == null ? "" : missing.reference());
            }
            case Standing.Disposed disposed -> values.putAll(record(disposed.record()));
            case Standing.InStore ignored -> {}
            case Standing.Issued ignored -> {}
        }
        return words.say(key, values);
    }

    private Map<String, String> record(Disposal record) {
        return Map.of(
                "how", words.say("disposal.how." + record.how()),
                "data", words.say("disposal.data." + record.personalData()),
                "recipient", record.recipient(),
                "authorised", record.authorisedBy(),
                "safety", record.electricallySafe() ? words.say("disposal.safe") : "");
    }

    private String named(Device device) {
        return device.serial().isEmpty()
                ? device.label()
                : words.say("device.with-serial", Map.of("device", device.label(), "serial", device.serial()));
    }

    private String date(SchoolId school, LocalDate day) {
        return new SchoolTimes(policies.current(school).policy().calendar().zone()).date(day);
    }
}

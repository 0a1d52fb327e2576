package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.equipment.OwnDevices;
import school.signpost.equipment.SeeEquipment.Found;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** Devices as lines: somebody's own, or those that whoever keeps them was looking for. */
@Component
public class EquipmentCards {

    private static final int MOST_SHOWN = 25;

    private final Words words;
    private final DeviceLines lines;
    private final OwnDevices own;

    EquipmentCards(Words words, DeviceLines lines, OwnDevices own) {
        this.words = words;
        this.lines = lines;
        this.own = own;
    }

    public CardModel mine(Viewer viewer, List<Device> devices) {
        var shown = new ArrayList<Line>();
        devices.forEach(device -> shown.add(lines.own(viewer.school(), device, own.saidSo(viewer, device))));
        shown.add(Line.quiet(words.say(devices.isEmpty() ? "devices.none" : "devices.hint")));
        var title = words.say("devices.title");
        return new CardModel.Say(title, title, shown, List.of());
    }

    public CardModel found(SchoolId school, String search, Found found) {
        var shown = new ArrayList<Line>();
        if (search.isBlank()) {
            shown.add(Line.of(words.say("equipment.counts", counts(found.all()))));
            most(shown, missing(found.all()), school);
        } else if (found.matching().isEmpty()) {
            shown.add(Line.of(words.say("equipment.none", Map.of("search", search))));
        } else {
            most(shown, found.matching(), school);
        }
        found.problems().stream().limit(MOST_SHOWN).forEach(problem -> shown.add(Line.danger(problem.toString())));
        shown.add(Line.quiet(words.say("equipment.hint")));
        var title = words.say("equipment.title");
        return new CardModel.Say(title, title, shown, buttons(found));
    }

    private void most(List<Line> shown, List<Device> devices, SchoolId school) {
        devices.stream().limit(MOST_SHOWN).forEach(device -> shown.add(lines.of(school, device)));
        if (devices.size() > MOST_SHOWN) {
            shown.add(Line.quiet(words.say("progress.more", Map.of("count", count(devices.size() - MOST_SHOWN)))));
        }
    }

    private static List<Device> missing(List<Device> all) {
        return all.stream()
                .filter(device -> device.standing() instanceof Standing.Missing)
                .toList();
    }

    private static Map<String, String> counts(List<Device> all) {
        return Map.of(
                "all", count(all.size()),
                "out", count(of(all, Standing.Issued.class)),
                "store", count(of(all, Standing.InStore.class)),
                "missing", count(of(all, Standing.Missing.class)),
                "disposed", count(of(all, Standing.Disposed.class)));
    }

    private static long of(List<Device> all, Class<? extends Standing> standing) {
        return all.stream().map(Device::standing).filter(standing::isInstance).count();
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private List<Button> buttons(Found found) {
        var record = record(found.matching());
        return found.all().isEmpty()
                ? List.of(record)
                : List.of(record, Button.execute(words.say("equipment.send"), Verb.SEND_EQUIPMENT.written(), ""));
    }

    private Button record(List<Device> matching) {
        var button = Button.dialog(words.say("equipment.record"), Verb.RECORD_DEVICE.written(), "");
        return matching.size() == 1
                ? button.with(DeviceForm.ASSET, matching.getFirst().tag().value())
                : button;
    }
}

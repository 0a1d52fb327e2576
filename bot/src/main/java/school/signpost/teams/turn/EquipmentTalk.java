package school.signpost.teams.turn;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.equipment.OwnDevices;
import school.signpost.equipment.SeeEquipment;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.EquipmentCards;
import school.signpost.teams.present.PlainCards;

/** What somebody gets who asks about the school's devices: their own, or all of them for whoever keeps them. */
@Component
class EquipmentTalk {

    private final OwnDevices own;
    private final SeeEquipment seeing;
    private final EquipmentCards cards;
    private final PlainCards plain;

    EquipmentTalk(OwnDevices own, SeeEquipment seeing, EquipmentCards cards, PlainCards plain) {
        this.own = own;
        this.seeing = seeing;
        this.cards = cards;
        this.plain = plain;
    }

    /** At each school that they belong to. */
    List<OutgoingMessage> mine(Visit visit) {
        return shown(
                visit.viewers().stream()
                        .flatMap(viewer ->
                                own.of(viewer).map(devices -> plain.message(cards.mine(viewer, devices))).stream()),
                "devices.not-on-list");
    }

    /** One answer for everybody who may not know, whatever they ask for. */
    List<OutgoingMessage> found(Visit visit, String search) {
        return shown(
                visit.viewers().stream()
                        .flatMap(viewer -> seeing
                                .of(viewer, search)
                                .map(found -> plain.message(cards.found(viewer.school(), search, found)))
                                .stream()),
                "equipment.not-yours");
    }

    private List<OutgoingMessage> shown(Stream<OutgoingMessage> answers, String otherwise) {
        var all = answers.toList();
        return all.isEmpty() ? List.of(OutgoingMessage.text(plain.say(otherwise))) : all;
    }
}

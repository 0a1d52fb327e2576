package school.signpost.teams.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.cards.Line;
import school.signpost.equipment.KeepEquipment;
import school.signpost.equipment.KeepEquipment.Result;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Disposal;
import school.signpost.equipment.model.Keeping.Event;
import school.signpost.policy.Policies;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.DeviceForm;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.RecordForm;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;
import school.signpost.time.SchoolClock;

/** Somebody records that a device was issued, came back, or was disposed of. */
@Component
class DeviceDialog implements Action.InDialog {

    private final KeepEquipment keeping;
    private final Access access;
    private final Policies policies;
    private final SchoolClock clock;
    private final DeviceForm form;
    private final PlainCards plain;

    DeviceDialog(
            KeepEquipment keeping,
            Access access,
            Policies policies,
            SchoolClock clock,
            DeviceForm form,
            PlainCards plain) {
        this.keeping = keeping;
        this.access = access;
        this.policies = policies;
        this.clock = clock;
        this.form = form;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RECORD_DEVICE);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return access.allows(visit.viewer(), verb.permission()) ? form(visit, List.of()) : notFound();
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        if (!access.allows(visit.viewer(), verb.permission())) {
            return notFound();
        }
        var tag = AssetTag.parse(visit.value(DeviceForm.ASSET));
        if (tag.isEmpty()) {
            return again(visit, "device.incomplete");
        }
        return event(visit)
                .map(event -> said(visit, keeping.record(visit.viewer(), tag.get(), event)))
                .orElseGet(() -> isDisposal(visit) ? disposal(visit, List.of()) : again(visit, "device.who"));
    }

    private Optional<Event> event(Visit visit) {
        var day = visit.day(RecordForm.DAY).orElseGet(() -> today(visit));
        return switch (visit.value(DeviceForm.HOW)) {
            case DeviceForm.ISSUED ->
                Optional.of(visit.value(DeviceForm.WHO))
                        .filter(who -> !who.isEmpty())
                        .map(who -> new Event.Issued(
                                StaffId.of(who), day, visit.value(DeviceForm.WHAT), visit.value(DeviceForm.SERIAL)));
            case DeviceForm.RETURNED -> Optional.of(new Event.Returned(day));
            case DeviceForm.DISPOSED ->
                one(Disposal.How.values(), visit.value(DeviceForm.GOES))
                        .flatMap(how -> one(Disposal.Erasure.values(), visit.value(DeviceForm.DATA))
                                .map(data -> new Event.Disposed(disposal(visit, day, how, data))));
            default -> Optional.empty();
        };
    }

    private static Disposal disposal(Visit visit, LocalDate day, Disposal.How how, Disposal.Erasure data) {
        return new Disposal(
                day,
                visit.value(DeviceForm.AUTHORISED),
                visit.value(DeviceForm.LICENCES).equals("yes"),
                data,
                how,
                visit.value(DeviceForm.RECIPIENT),
                visit.value(DeviceForm.SAFETY).equals("yes"));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String chosen) {
        return Stream.of(values).filter(value -> value.name().equals(chosen)).findFirst();
    }

    private LocalDate today(Visit visit) {
        return policies.current(visit.school()).policy().calendar().dayOf(clock.instant());
    }

    private InvokeReply said(Visit visit, Result result) {
        return switch (result) {
            case Result.Done done ->
                new InvokeReply.Message(plain.say(
                        "device.done." + visit.value(DeviceForm.HOW),
                        Map.of("device", done.device().label())));
            case Result.Refused refused -> again(visit, "device.refused." + refused.why());
            case Result.Incomplete incomplete ->
                disposal(
                        visit,
                        List.of(Line.danger(plain.say(
                                "disposal.missing." + incomplete.what().missing()))));
            case Result.UnknownDevice ignored -> again(visit, "device.unknown");
            case Result.NotFound ignored -> notFound();
        };
    }

    private static boolean isDisposal(Visit visit) {
        return visit.value(DeviceForm.HOW).equals(DeviceForm.DISPOSED);
    }

    private InvokeReply again(Visit visit, String what) {
        return form(visit, List.of(Line.danger(plain.say(what))));
    }

    private InvokeReply form(Visit visit, List<Line> first) {
        return plain.dialog(
                plain.say("device.title"), form.of(visit.school(), visit.in().values(), first));
    }

    private InvokeReply disposal(Visit visit, List<Line> first) {
        return plain.dialog(plain.say("device.title"), form.disposal(visit.in().values(), first));
    }

    private InvokeReply notFound() {
        return new InvokeReply.Message(plain.notFound());
    }
}

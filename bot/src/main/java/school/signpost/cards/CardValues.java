package school.signpost.cards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values a template sees: the model as it is, and what is worked out from it. Every line that warns of danger moves to
 * {@code danger}, which every card shows first; {@code buttons} become {@code buttonRows}; {@code more} says that items were
 * left out.
 */
final class CardValues {

    /** No card lists more: nobody scrolls further in a chat. */
    static final int MOST_ITEMS = 24;

    private static final List<String> LINES = List.of("first", "lines", "standing", "advice", "next", "checklist");

    private final JsonMapper json;
    private final int most;

    CardValues(JsonMapper json, int most) {
        this.json = json;
        this.most = most;
    }

    JsonNode of(CardModel card) {
        ObjectNode values = json.valueToTree(card);
        moveDanger(values);
        values.put("more", shorten(card, values));
        switch (card) {
            case CardModel.Say say -> buttons(values, say.buttons(), List.of());
            case CardModel.Offer offer -> buttons(values, offer.buttons(), List.of());
            case CardModel.ReportForm form -> form(values, form.fields(), form.aside(), form.buttons());
            case CardModel.Receipt receipt -> buttons(values, receipt.buttons(), List.of());
            case CardModel.Alert alert -> noted(values, alert.note(), alert.buttons());
            case CardModel.RestrictedAlert alert -> buttons(values, alert.buttons(), List.of());
            case CardModel.Rows rows -> rows(values, rows);
            case CardModel.Passages passages -> buttons(values, passages.buttons(), List.of());
            case CardModel.FormDialog form -> form(values, form.fields(), form.aside(), form.buttons());
            case CardModel.CaseDialog dialog -> noted(values, dialog.note(), dialog.buttons());
        }
        return values;
    }

    private void moveDanger(ObjectNode values) {
        Set<JsonNode> danger = new LinkedHashSet<>();
        for (String name : LINES) {
            if (values.get(name) instanceof ArrayNode lines) {
                ArrayNode others = json.createArrayNode();
                for (JsonNode line : lines.values()) {
                    if (Line.Tone.DANGER.name().equals(line.get("tone").stringValue())) {
                        danger.add(line);
                    } else {
                        others.add(line);
                    }
                }
                values.set(name, others);
            }
        }
        values.set("danger", json.createArrayNode().addAll(danger));
    }

    /** Of a list its beginning stays, of a timeline its newest end. */
    private boolean shorten(CardModel card, ObjectNode values) {
        return switch (card) {
            case CardModel.Rows rows
            when rows.rows().size() > most -> {
                values.set("rows", json.valueToTree(rows.rows().subList(0, most)));
                yield true;
            }
            case CardModel.Passages passages
            when passages.passages().size() > most -> {
                values.set("passages", json.valueToTree(passages.passages().subList(0, most)));
                yield true;
            }
            case CardModel.CaseDialog dialog
            when dialog.timeline().size() > most -> {
                int size = dialog.timeline().size();
                values.set("timeline", json.valueToTree(dialog.timeline().subList(size - most, size)));
                yield true;
            }
            default -> false;
        };
    }

    private void form(ObjectNode values, List<Field> fields, CardModel.@Nullable Aside aside, List<Button> buttons) {
        values.set("fields", new FieldValues(json).of(fields));
        List<Field> more = aside == null ? List.of() : aside.fields();
        values.set("asideFields", new FieldValues(json).of(more));
        values.put("asideOpen", aside != null && aside.open());
        values.put("asideClosed", aside != null && !aside.open());
        var all = new ArrayList<>(fields);
        all.addAll(more);
        buttons(values, buttons, all);
    }

    private void noted(ObjectNode values, @Nullable Field note, List<Button> buttons) {
        List<Field> fields = note == null ? List.of() : List.of(note);
        form(values, fields, null, buttons);
    }

    private void rows(ObjectNode values, CardModel.Rows rows) {
        int i = 0;
        for (JsonNode row : values.get("rows").values()) {
            buttons((ObjectNode) row, rows.rows().get(i++).buttons(), List.of());
        }
        buttons(values, rows.buttons(), List.of());
    }

    private void buttons(ObjectNode values, List<Button> buttons, List<Field> fields) {
        values.set("buttonRows", new ButtonValues(json, fields).of(buttons));
    }
}

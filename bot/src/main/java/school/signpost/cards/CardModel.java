package school.signpost.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a card shows. Every string is shown as typed; the words around them come from the message bundle. */
public sealed interface CardModel {

    /** Name of the folder in adaptive-cards. */
    String card();

    /** The line for notifications and for clients that can't draw cards; content-free for restricted kinds. */
    String summary();

    /** Something said, with buttons: welcome, help, choices, warnings, where a report stands, an empty list. */
    record Say(String summary, String title, List<Line> lines, List<Button> buttons) implements CardModel {
        public Say {
            lines = List.copyOf(lines);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "say";
        }
    }

    /** One tap before anything else: what must be known first, the buttons, and below them what to do meanwhile. */
    record Offer(
            String summary,
            String title,
            List<Line> first,
            List<Line> advice,
            @Nullable String clause,
            List<Button> buttons)
            implements CardModel {
        public Offer {
            first = List.copyOf(first);
            advice = List.copyOf(advice);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "offer";
        }
    }

    /**
     * Advice first, then one short form, and its send button; or, with a {@code question} and no fields, one button for each
     * answer. {@code aside} is what only some need.
     */
    record ReportForm(
            String summary,
            String title,
            List<Line> first,
            List<Line> advice,
            @Nullable String clause,
            @Nullable String question,
            List<Field> fields,
            @Nullable Aside aside,
            List<Button> buttons)
            implements CardModel {
        public ReportForm {
            first = List.copyOf(first);
            advice = List.copyOf(advice);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "report-form";
        }
    }

    /** What the reporter keeps: reference, who was told, until when, what to do meanwhile, what happens next. */
    record Receipt(
            String summary,
            String reference,
            String title,
            List<Line> standing,
            List<Line> advice,
            @Nullable String clause,
            List<Line> next,
            List<Button> buttons)
            implements CardModel {
        public Receipt {
            standing = List.copyOf(standing);
            advice = List.copyOf(advice);
            next = List.copyOf(next);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "receipt";
        }
    }

    /** The alert of an ordinary kind. */
    record Alert(
            String summary,
            String reference,
            String title,
            String urgency,
            boolean urgent,
            List<Fact> facts,
            List<Line> standing,
            @Nullable String clause,
            List<Button> buttons,
            @Nullable Field note)
            implements CardModel {
        public Alert {
            facts = List.copyOf(facts);
            standing = List.copyOf(standing);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "alert";
        }
    }

    /** The alert of a restricted kind: a reference and nothing else. */
    record RestrictedAlert(String summary, String reference, List<Line> standing, List<Button> buttons)
            implements CardModel {
        public RestrictedAlert {
            standing = List.copyOf(standing);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "alert-restricted";
        }
    }

    /** Several like alerts to one person, in one card; also the list of a person's own reports. */
    record Rows(String summary, String title, List<Row> rows, List<Button> buttons) implements CardModel {
        public Rows {
            rows = List.copyOf(rows);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "rows";
        }
    }

    /** A form in a dialog; {@code buttons} are of kind SUBMIT. */
    record FormDialog(
            String summary,
            String title,
            List<Line> lines,
            List<Field> fields,
            @Nullable Aside aside,
            List<Button> buttons)
            implements CardModel {

        /** A form that is nobody's but the one who fills it in. */
        public FormDialog(String summary, String title, List<Line> lines, List<Field> fields, List<Button> buttons) {
            this(summary, title, lines, fields, null, buttons);
        }

        public FormDialog {
            lines = List.copyOf(lines);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "form-dialog";
        }
    }

    /** The whole report, in a dialog. */
    record CaseDialog(
            String summary,
            String reference,
            String title,
            List<Fact> facts,
            List<Line> checklist,
            List<Entry> timeline,
            @Nullable Field note,
            List<Button> buttons)
            implements CardModel {
        public CaseDialog {
            facts = List.copyOf(facts);
            checklist = List.copyOf(checklist);
            timeline = List.copyOf(timeline);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "case-dialog";
        }
    }

    /** Somebody reports for somebody else: one line that opens a few fields which most people do not need; {@code open} when something is filled in there. */
    record Aside(List<Field> fields, boolean open) {
        public Aside {
            fields = List.copyOf(fields);
        }
    }

    /** Something explained, part by part: who would be told, whom to ask, what changed. */
    record Passages(String summary, String title, List<Line> first, List<Passage> passages, List<Button> buttons)
            implements CardModel {
        public Passages {
            first = List.copyOf(first);
            passages = List.copyOf(passages);
            buttons = List.copyOf(buttons);
        }

        @Override
        public String card() {
            return "passages";
        }
    }

    /** A heading with the lines that belong to it. */
    record Passage(String heading, List<Line> lines) {
        public Passage {
            lines = List.copyOf(lines);
        }
    }

    /** A label with what belongs to it. */
    record Fact(String label, String text) {}

    /** Something that happened to a case. */
    record Entry(String when, String who, String text) {}

    /** One line of a list, with its own buttons. */
    record Row(String reference, String text, String standing, List<Button> buttons) {
        public Row {
            buttons = List.copyOf(buttons);
        }
    }
}

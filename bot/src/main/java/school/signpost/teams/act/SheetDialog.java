package school.signpost.teams.act;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.agreement.RecordSheet;
import school.signpost.agreement.RecordSheet.Outcome;
import school.signpost.agreement.RecordSheet.Problem;
import school.signpost.agreement.RecordSheet.Sheet;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.AgreementId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.RecordForm;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Rows of a spreadsheet: checked first, and put on record only as they were checked. */
@Component
class SheetDialog implements Action.InDialog {

    private static final int MOST_SHOWN = 25;

    private final RecordSheet sheets;
    private final Access access;
    private final RecordForm form;
    private final PlainCards plain;

    SheetDialog(RecordSheet sheets, Access access, RecordForm form, PlainCards plain) {
        this.sheets = sheets;
        this.access = access;
        this.form = form;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RECORD_SHEET);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return access.allows(visit.viewer(), verb.permission())
                ? form(visit, List.of(), List.of())
                : new InvokeReply.Message(plain.notFound());
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var sheet = sheet(visit);
        boolean asShown = visit.value(RecordForm.HOW).equals(RecordForm.PAPER)
                && visit.value(RecordForm.SHOWN).equals(fingerprint(visit));
        var outcome = asShown ? sheets.record(visit.viewer(), sheet) : sheets.preview(visit.viewer(), sheet);
        return outcome.map(each -> asShown ? recorded(each) : preview(visit, each))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private static Sheet sheet(Visit visit) {
        var which = visit.value(RecordForm.WHICH);
        return new Sheet(
                visit.value(RecordForm.ROWS),
                which.isEmpty() ? null : AgreementId.of(which),
                visit.day(RecordForm.DAY).orElse(null),
                Signer.parse(visit.value(RecordForm.BY)),
                visit.value(RecordForm.WORDS));
    }

    private InvokeReply preview(Visit visit, Outcome outcome) {
        var lines = new ArrayList<Line>();
        lines.add(Line.strong(plain.say("sheet.preview", Map.of("count", count(outcome.good())))));
        lines.addAll(problems(outcome.problems()));
        var record = Button.submit(
                        plain.say("sheet.record", Map.of("count", count(outcome.good()))),
                        Verb.RECORD_SHEET.written(),
                        "")
                .with(RecordForm.HOW, RecordForm.PAPER)
                .with(RecordForm.SHOWN, fingerprint(visit))
                .first();
        return form(visit, lines, outcome.good() == 0 ? List.of() : List.of(record));
    }

    private InvokeReply recorded(Outcome outcome) {
        var lines = new ArrayList<Line>();
        lines.add(Line.good(plain.say("sheet.recorded", Map.of("count", count(outcome.good())))));
        lines.addAll(problems(outcome.problems()));
        var title = plain.say("sheet.title");
        return plain.dialog(title, new CardModel.FormDialog(title, title, lines, List.of(), List.of()));
    }

    private List<Line> problems(List<Problem> problems) {
        var lines = new ArrayList<Line>();
        problems.stream().limit(MOST_SHOWN).map(this::problem).forEach(lines::add);
        if (problems.size() > MOST_SHOWN) {
            lines.add(Line.quiet(plain.say("progress.more", Map.of("count", count(problems.size() - MOST_SHOWN)))));
        }
        return lines;
    }

    private Line problem(Problem problem) {
        var what = problem.code() == Problem.Code.REFUSED
                ? plain.say("record.refused." + problem.about())
                : plain.say("sheet.problem." + problem.code(), Map.of("about", problem.about()));
        return Line.danger(plain.say("sheet.problem", Map.of("line", count(problem.line()), "what", what)));
    }

    /** Of everything that decides what is recorded. */
    private static String fingerprint(Visit visit) {
        var all = String.join(
                "\n",
                visit.value(RecordForm.WHICH),
                visit.value(RecordForm.DAY),
                visit.value(RecordForm.BY),
                visit.value(RecordForm.WORDS),
                visit.value(RecordForm.ROWS));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private InvokeReply form(Visit visit, List<Line> first, List<Button> more) {
        return plain.dialog(
                plain.say("sheet.title"), form.sheet(visit.school(), visit.in().values(), first, more));
    }
}

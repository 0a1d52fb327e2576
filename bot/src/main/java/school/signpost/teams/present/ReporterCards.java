package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.model.Statement;
import school.signpost.teams.turn.Verb;

/** What a reporter keeps: the reference, where it stands, what to do meanwhile. */
@Component
public class ReporterCards {

    private final Words words;
    private final StandingLines standing;
    private final Clauses clauses;
    private final Ladders ladders;
    private final ReportCards reports;

    ReporterCards(Words words, StandingLines standing, Clauses clauses, Ladders ladders, ReportCards reports) {
        this.words = words;
        this.standing = standing;
        this.clauses = clauses;
        this.ladders = ladders;
        this.reports = reports;
    }

    /** The receipt, and later where it stands; of a restricted kind it does not say what it is about. */
    public CardModel receipt(Case file) {
        var reference = file.reference().toString();
        boolean restricted = file.filing().restricted();
        var kind = ladders.kindOf(file);
        var advice = restricted
                ? List.<Line>of()
                : kind.advice().stream().map(Statement::is).map(Line::of).toList();
        return new CardModel.Receipt(
                words.say("receipt.summary", Map.of("reference", reference)),
                reference,
                restricted ? words.say("receipt.title.restricted") : kind.title(),
                Stream.concat(
                                standing.forReporter(file).stream(),
                                restricted ? Stream.empty() : clauses.leftOpen(file).stream())
                        .toList(),
                advice,
                restricted ? null : reports.clauseOf(kind.advice()),
                buttons(file));
    }

    /** What the form turns into once it is sent; the receipt itself comes as a message of its own. */
    public CardModel sent(Case file, boolean passwordLeftOut) {
        var lines = new ArrayList<Line>();
        lines.add(Line.good(words.say(
                "report.sent.line", Map.of("reference", file.reference().toString()))));
        if (passwordLeftOut) {
            lines.add(Line.danger(words.say("password.typed")));
        }
        lines.addAll(standing.justSent(file));
        return new CardModel.Say(
                words.say(
                        "receipt.summary", Map.of("reference", file.reference().toString())),
                words.say("report.sent"),
                lines,
                file.filing().restricted() ? List.of(details(file)) : List.of());
    }

    /** Nobody inside the school can be told: whom to phone, and a button that says so. */
    public CardModel mustPhone(Case file) {
        return new CardModel.Say(
                words.say(
                        "must-phone.summary",
                        Map.of("reference", file.reference().toString())),
                file.reference().toString(),
                List.of(Line.danger(standing.mustPhone(file.school()))),
                List.of(phoned(file).first()));
    }

    public String unanswered(Case file) {
        return words.say(
                "unanswered",
                Map.of("reference", file.reference().toString(), "otherwise", standing.ifItCannotWait(file)));
    }

    /** Own reports, newest first; an empty list says what to do. */
    public CardModel mine(List<Case> files) {
        if (files.isEmpty()) {
            return new CardModel.Say(
                    words.say("mine.title"),
                    words.say("mine.title"),
                    List.of(Line.of(words.say("mine.none"))),
                    List.of());
        }
        var rows = files.stream()
                .map(file -> new CardModel.Row(
                        file.reference().toString(),
                        row(file),
                        standing.forReporter(file).stream()
                                .findFirst()
                                .map(Line::text)
                                .orElse(""),
                        List.of(Button.execute(
                                words.say("mine.where"),
                                Verb.STANDING.written(),
                                file.id().value()))))
                .toList();
        return new CardModel.Rows(words.say("mine.title"), words.say("mine.title"), rows, List.of());
    }

    private String row(Case file) {
        var at = standing.time(file.school(), file.filing().reportedAt());
        return file.filing().restricted()
                ? words.say("mine.row.restricted", Map.of("time", at))
                : words.say("mine.row", Map.of("kind", ladders.kindOf(file).title(), "time", at));
    }

    private List<Button> buttons(Case file) {
        var buttons = new ArrayList<Button>();
        if (file.alert().status() == Alert.Status.NOBODY_LEFT) {
            buttons.add(phoned(file).first());
        }
        buttons.add(Button.execute(
                words.say("mine.where"), Verb.STANDING.written(), file.id().value()));
        buttons.add(file.filing().restricted() ? details(file) : add(file));
        return buttons;
    }

    private Button phoned(Case file) {
        return Button.execute(
                words.say("must-phone.done"), Verb.PHONED.written(), file.id().value());
    }

    private Button details(Case file) {
        return Button.dialog(
                words.say("report.details"),
                Verb.ADD_DETAILS.written(),
                file.id().value());
    }

    private Button add(Case file) {
        return Button.dialog(
                words.say("report.add"), Verb.ADD_TEXT.written(), file.id().value());
    }
}

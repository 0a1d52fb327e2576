package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.ReadCase;
import school.signpost.incident.interview.Branching;
import school.signpost.policy.model.Statement;
import school.signpost.teams.turn.Verb;

/** What a reporter keeps: the reference, where it stands, what to do meanwhile. */
@Component
public class ReporterCards {

    private final Words words;
    private final StandingLines standing;
    private final Clauses clauses;
    private final Ladders ladders;
    private final ReadCase reading;
    private final Links links;
    private final Preface preface;

    ReporterCards(
            Words words,
            StandingLines standing,
            Clauses clauses,
            Ladders ladders,
            ReadCase reading,
            Links links,
            Preface preface) {
        this.words = words;
        this.standing = standing;
        this.clauses = clauses;
        this.ladders = ladders;
        this.reading = reading;
        this.links = links;
        this.preface = preface;
    }

    /** The receipt, and later where it stands; of a restricted kind it does not say what it is about. */
    public CardModel receipt(Case file) {
        var reference = file.reference().toString();
        boolean restricted = file.filing().restricted();
        var kind = ladders.kindOf(file);
        var said = restricted ? List.<Statement>of() : Branching.said(kind.advice(), answersOf(file));
        var standingLines = new ArrayList<Line>();
        if (file.filing().unsent()) {
            standingLines.add(standing.passedOn(file));
        }
        standingLines.addAll(standing.forReporter(file));
        standingLines.addAll(linked(file));
        if (!restricted) {
            standingLines.addAll(clauses.leftOpen(file));
        }
        return new CardModel.Receipt(
                words.say("receipt.summary", Map.of("reference", reference)),
                reference,
                restricted ? words.say("receipt.title.restricted") : kind.title(),
                standingLines,
                lines(said),
                restricted ? null : preface.clauseOf(said),
                restricted ? List.of() : lines(kind.sequel().next()),
                buttons(file));
    }

    private static List<Line> lines(List<Statement> said) {
        return said.stream().map(Statement::is).map(Line::of).toList();
    }

    private Map<String, String> answersOf(Case file) {
        return reading.answersForAlert(file).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }

    /** Cases that were opened because of this one; of a restricted one its own receipt says what there is to say. */
    private List<Line> linked(Case file) {
        return links.named(file).stream()
                .map(link -> Line.strong(words.say("receipt.linked", links.words(file, link))))
                .toList();
    }

    /** What the form turns into once it is sent; the receipt itself comes as a message of its own. */
    public CardModel sent(Case file, boolean passwordLeftOut) {
        var lines = new ArrayList<>(acceptance(file));
        if (passwordLeftOut) {
            lines.add(Line.danger(words.say("password.typed")));
        }
        lines.addAll(standing.justSent(file));
        links.named(file)
                .forEach(link -> lines.add(Line.strong(words.say("report.sent.linked", links.words(file, link)))));
        return new CardModel.Say(
                words.say(
                        "receipt.summary", Map.of("reference", file.reference().toString())),
                words.say(file.filing().unsent() ? "passed-on.title" : "report.sent"),
                lines,
                file.filing().restricted() ? List.of(details(file)) : List.of());
    }

    /** Where a card was that said that it has not been sent: whom Signpost has told, at each school that it may be about. */
    public CardModel passedOn(List<Case> files) {
        if (files.size() == 1) {
            return sent(files.getFirst(), false);
        }
        var lines = files.stream().flatMap(file -> acceptance(file).stream()).toList();
        return new CardModel.Say(words.say("passed-on.title"), words.say("passed-on.title"), lines, List.of());
    }

    private List<Line> acceptance(Case file) {
        var reference = Line.good(words.say(
                "report.sent.line", Map.of("reference", file.reference().toString())));
        return file.filing().unsent() ? List.of(standing.passedOn(file), reference) : List.of(reference);
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

    /** Nobody has answered, or whoever had answered does not deal with it after all. */
    public String unanswered(Case file) {
        var why = StandingLines.newest(file, Set.of(Happening.TAKEN_BACK, Happening.STALLED, Happening.OWNER_GONE))
                .filter(entry -> StandingLines.newest(file, Set.of(Happening.UNANSWERED))
                        .filter(silence -> silence.at().isAfter(entry.at()))
                        .isEmpty());
        return words.say(
                why.map(entry -> "unanswered." + entry.what()).orElse("unanswered"),
                Map.of("reference", file.reference().toString(), "otherwise", standing.ifItCannotWait(file)));
    }

    /** Somebody ended it, or it goes on after all; empty when that has changed again. */
    public Optional<String> stopped(Case file, boolean ended) {
        if ((file.alert().stop() != null) != ended) {
            return Optional.empty();
        }
        var reference = file.reference().toString();
        return Optional.of(
                ended
                        ? words.say(
                                "stopped",
                                Map.of(
                                        "reference",
                                        reference,
                                        "text",
                                        standing.stopped(file),
                                        "otherwise",
                                        standing.ifItCannotWait(file)))
                        : words.say(
                                "resumed", Map.of("reference", reference, "otherwise", standing.ifItCannotWait(file))));
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
        if (file.filing().unsent()) {
            return words.say("mine.row.unsent", Map.of("time", at));
        }
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

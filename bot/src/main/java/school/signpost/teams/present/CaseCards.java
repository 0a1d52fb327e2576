package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.CardModel.Fact;
import school.signpost.cards.Field;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.ReadCase;
import school.signpost.caseregister.Reporter;
import school.signpost.incident.interview.Branching;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;

/** The cards that responsible people get. A restricted kind's holds a reference and how it stands, and nothing else. */
@Component
public class CaseCards {

    private static final int NOTE = 300;

    private final Words words;
    private final Names names;
    private final StandingLines standing;
    private final RecipientLines lines;
    private final Answers answers;
    private final Clauses clauses;
    private final Companies companies;
    private final Ladders ladders;
    private final ReadCase reading;
    private final Links links;

    CaseCards(
            Words words,
            Names names,
            StandingLines standing,
            RecipientLines lines,
            Answers answers,
            Clauses clauses,
            Companies companies,
            Ladders ladders,
            ReadCase reading,
            Links links) {
        this.words = words;
        this.names = names;
        this.standing = standing;
        this.lines = lines;
        this.answers = answers;
        this.clauses = clauses;
        this.companies = companies;
        this.ladders = ladders;
        this.reading = reading;
        this.links = links;
    }

    /** The card of one recipient, as things stand now. */
    public CardModel alert(Case file, StaffId recipient) {
        return file.filing().restricted() ? restricted(file, recipient) : ordinary(file, recipient);
    }

    /** The notification line: content-free for restricted kinds, whatever happens to them. */
    public String summary(Case file) {
        var reference = Map.of("reference", file.reference().toString());
        return file.filing().restricted()
                ? words.say("alert.restricted.summary", reference)
                : words.say(
                        "alert.summary",
                        Map.of(
                                "reference",
                                file.reference().toString(),
                                "kind",
                                ladders.kindOf(file).title()));
    }

    private CardModel restricted(Case file, StaffId recipient) {
        return new CardModel.RestrictedAlert(
                summary(file), file.reference().toString(), lines.of(file, recipient), buttons(file, recipient));
    }

    private CardModel ordinary(Case file, StaffId recipient) {
        var kind = ladders.kindOf(file);
        var facts = new ArrayList<Fact>();
        facts.add(reportedBy(file, null));
        facts.add(new Fact(
                words.say("case.reported-at"),
                standing.time(file.school(), file.filing().reportedAt())));
        var given = reading.answersForAlert(file);
        facts.addAll(answers.facts(file, kind, given));
        facts.addAll(links.facts(file));
        facts.add(new Fact(words.say("case.told-to-do"), told(kind, given)));
        return new CardModel.Alert(
                summary(file),
                file.reference().toString(),
                kind.title(),
                words.say("urgency." + file.filing().urgency().name()),
                file.filing().urgency() == school.signpost.policy.model.Urgency.IMMEDIATE,
                facts,
                Stream.concat(companies.lines(file, recipient).stream(), lines.of(file, recipient).stream())
                        .toList(),
                clauses.of(file),
                buttons(file, recipient),
                mayAnswer(file, recipient) ? note() : null);
    }

    private String told(IncidentKind kind, Map<String, ConfidentialText> answers) {
        var given = answers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
        var said = new ArrayList<String>();
        Branching.said(kind.beforeQuestions(), given).forEach(each -> said.add(each.is()));
        Branching.said(kind.advice(), given).forEach(each -> said.add(each.is()));
        return said.isEmpty() ? words.say("case.told-nothing") : String.join(" ", said);
    }

    private Field note() {
        return new Field(
                "note",
                words.say("alert.note"),
                Field.Type.TEXT,
                words.say("alert.note.placeholder"),
                null,
                false,
                List.of(),
                NOTE);
    }

    private static boolean mayAnswer(Case file, StaffId recipient) {
        return file.alert()
                .told(recipient)
                .filter(told -> told.mayAnswer() && !told.hasAnswered())
                .isPresent();
    }

    private List<Button> buttons(Case file, StaffId recipient) {
        var id = file.id().value();
        var buttons = new ArrayList<Button>();
        boolean asked =
                file.alert().told(recipient).filter(told -> told.mayAnswer()).isPresent();
        if (file.alert().status() == Alert.Status.STOPPED) {
            buttons.add(Button.dialog(words.say("alert.open"), Verb.OPEN_CASE.written(), id));
            if (asked) {
                buttons.add(Button.execute(words.say("alert.resume"), Verb.RESUME_ALERT.written(), id));
            }
            return buttons;
        }
        if (mayAnswer(file, recipient) && file.alert().status().isOpen()) {
            buttons.add(answer(file, recipient, id).first());
        }
        if (asked) {
            buttons.add(Button.execute(words.say("alert.come-now"), Verb.COME_NOW.written(), id));
        }
        buttons.add(Button.dialog(words.say("alert.open"), Verb.OPEN_CASE.written(), id));
        if (asked) {
            buttons.add(Button.dialog(words.say("alert.hand-over"), Verb.HAND_OVER.written(), id));
        }
        notMine(file, recipient).ifPresent(buttons::add);
        return buttons;
    }

    /** Who has answered may take it back; who is asked by the present step may have the next people told at once. */
    private Optional<Button> notMine(Case file, StaffId recipient) {
        var id = file.id().value();
        var told = file.alert().told(recipient).filter(Told::mayAnswer);
        if (told.filter(Told::hasAnswered).isPresent()) {
            return Optional.of(Button.execute(words.say("alert.take-back"), Verb.TAKE_BACK.written(), id));
        }
        return told.filter(each -> each.step() == file.alert().step())
                .filter(each -> file.alert().status() == Alert.Status.CLIMBING)
                .map(each -> Button.execute(words.say("alert.send-on"), Verb.SEND_ON.written(), id));
    }

    /** Whoever answers for a company's mailbox is asked for one thing: that the company knows. */
    private Button answer(Case file, StaffId recipient, String id) {
        return companies
                .toldBy(file, recipient)
                .map(company -> Button.execute(
                        words.say("alert.company-told", Map.of("company", company)), Verb.COMPANY_TOLD.written(), id))
                .orElseGet(() -> Button.execute(words.say("alert.got-it"), Verb.GOT_IT.written(), id));
    }

    /** Who reported, or who began it and must be spoken to. */
    Fact reportedBy(Case file, @Nullable ConfidentialText name) {
        var who = reporter(file, name);
        return file.filing().unsent()
                ? new Fact(words.say("case.unsent"), words.say("case.unsent.by", Map.of("who", who)))
                : new Fact(words.say("case.reported-by"), who);
    }

    /** Who reported, in words; {@code name} is what the channel called somebody who is on no list. */
    String reporter(Case file, @Nullable ConfidentialText name) {
        var called = name == null ? words.say("name.unknown") : name.value();
        return switch (file.filing().reporter()) {
            case Reporter.Member member -> names.of(file.school(), member.id());
            case Reporter.TenantUser ignored -> words.say("reporter.tenant-user", Map.of("name", called));
            case Reporter.Pupil ignored -> words.say("reporter.pupil", Map.of("name", called));
        };
    }
}

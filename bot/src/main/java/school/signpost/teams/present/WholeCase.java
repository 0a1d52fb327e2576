package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.CardModel.Fact;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.AssessCase;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.ReadCase;
import school.signpost.caseregister.Report;
import school.signpost.caseregister.StopAlert;
import school.signpost.incident.interview.FormCheck;
import school.signpost.teams.turn.Verb;

/** The whole report in a dialog, for somebody who may read it. What a restricted card must not say is said here. */
@Component
public class WholeCase {

    private final Words words;
    private final CaseCards cards;
    private final Answers answers;
    private final Clauses clauses;
    private final StandingLines standing;
    private final NextLines next;
    private final ToBeDone toBeDone;
    private final Links links;
    private final Ladders ladders;
    private final AssessCase assessing;
    private final StopAlert stopping;

    WholeCase(
            Words words,
            CaseCards cards,
            Answers answers,
            Clauses clauses,
            StandingLines standing,
            NextLines next,
            ToBeDone toBeDone,
            Links links,
            Ladders ladders,
            AssessCase assessing,
            StopAlert stopping) {
        this.stopping = stopping;
        this.words = words;
        this.cards = cards;
        this.answers = answers;
        this.clauses = clauses;
        this.standing = standing;
        this.next = next;
        this.toBeDone = toBeDone;
        this.links = links;
        this.ladders = ladders;
        this.assessing = assessing;
    }

    public CardModel opened(ReadCase.Opened opened, Viewer.Member reader) {
        var file = opened.file();
        var kind = ladders.kindOf(file);
        var facts = new ArrayList<Fact>();
        facts.add(cards.reportedBy(file, opened.answers().get(Report.REPORTER_NAME)));
        facts.add(new Fact(
                words.say("case.reported-at"),
                standing.time(file.school(), file.filing().reportedAt())));
        var answered = answers.facts(file, kind, opened.answers());
        var sentence = opened.sentence();
        // The form starts with the sentence in it; said twice, it would look like two things.
        if (sentence != null && answered.stream().noneMatch(fact -> fact.text().equals(sentence.value()))) {
            facts.add(new Fact(words.say("case.first-words"), sentence.value()));
        }
        facts.addAll(answered);
        facts.addAll(answers.subjects(file));
        facts.addAll(links.facts(file, reader));
        Stream.ofNullable(clauses.of(file)).forEach(clause -> facts.add(new Fact(words.say("case.why"), clause)));
        facts.addAll(standing(file));
        return new CardModel.CaseDialog(
                cards.summary(file),
                file.reference().toString(),
                kind.title(),
                facts,
                toBeDone.lines(opened),
                answers.timeline(opened),
                addition(),
                buttons(opened, reader));
    }

    /** Who was told by which way, when, with what result, and what comes next. */
    private List<Fact> standing(Case file) {
        var facts = new ArrayList<Fact>();
        var told = standing.everybodyTold(file).stream().map(Line::text).collect(Collectors.joining(" "));
        if (!told.isEmpty()) {
            facts.add(new Fact(words.say("case.told"), told));
        }
        next.of(file).ifPresent(line -> facts.add(new Fact(words.say("case.next"), line.text())));
        return facts;
    }

    private Field addition() {
        return new Field(
                "text", words.say("add.label"), Field.Type.LONG_TEXT, null, null, false, List.of(), FormCheck.LONGEST);
    }

    private List<Button> buttons(ReadCase.Opened opened, Viewer.Member reader) {
        var file = opened.file();
        var id = file.id().value();
        var buttons = new ArrayList<Button>();
        boolean asked =
                file.alert().told(reader.id()).filter(told -> told.mayAnswer()).isPresent();
        if (asked && file.filing().restricted()) {
            buttons.add(Button.submit(words.say("alert.keep-child"), Verb.KEEP_CHILD.written(), id));
        }
        if (assessing.asked(reader, file).isPresent()) {
            buttons.add(Button.submit(words.say("assess.button"), Verb.ASSESS_CASE.written(), id));
        }
        buttons.add(Button.submit(words.say("add.button"), Verb.ADD_TEXT.written(), id)
                .first());
        if (stopping.mayStop(reader, file)) {
            buttons.add(Button.submit(words.say("alert.stop"), Verb.STOP_ALERT.written(), id));
        }
        buttons.add(Button.submit(words.say("subject.button"), Verb.NAME_SUBJECT.written(), id));
        return buttons;
    }
}

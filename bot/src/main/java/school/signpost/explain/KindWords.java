package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.Explanation.PersonTold;
import school.signpost.explain.Explanation.StepExplained;
import school.signpost.time.SchoolTimes;

/** "Who do I tell about …": what to do now, whom to tell, and what comes after, for the one who asks. */
final class KindWords {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;
    private final TellWords tells;

    KindWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
        this.tells = new TellWords(words, school);
    }

    Answer answer(Explanation explanation) {
        var kind = explanation.asked().kind();
        var now = kind.adviceToAll().map(statements::line).toList();
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(words.say("ask.tell"), tell(explanation)));
        if (!now.isEmpty()) {
            passages.add(new Passage(words.say("card.advice"), now));
        }
        if (!explanation.detours().isEmpty()) {
            passages.add(new Passage(
                    words.say("ask.about-somebody"),
                    explanation.detours().stream().map(tells::detour).toList()));
        }
        return Answer.of(words.say("ask.kind.title", Map.of("kind", kind.title())), List.of(), passages)
                .withReportOf(kind);
    }

    private List<Line> tell(Explanation explanation) {
        var lines = new ArrayList<Line>();
        var first = explanation.firstStep();
        if (first.isEmpty()) {
            lines.add(Line.strong(words.say(
                    "ask.phone", Map.of("contact", tells.contact(school.policy().whenNobodyIsLeft())))));
        } else {
            first.get().told().forEach(person -> lines.add(Line.good(withPhone(person))));
            then(explanation, first.get()).forEach(lines::add);
        }
        lines.add(Line.quiet(statements.cited(explanation.route().source())));
        return lines;
    }

    private List<Line> then(Explanation explanation, StepExplained first) {
        return explanation.steps().stream()
                .filter(step -> step.number() > first.number() && !step.told().isEmpty())
                .limit(1)
                .map(step -> Line.of(words.say(
                        "ask.then",
                        Map.of(
                                "who",
                                        String.join(
                                                ", ",
                                                step.told().stream()
                                                        .map(tells::named)
                                                        .toList()),
                                "within", SchoolTimes.within(first.within())))))
                .toList();
    }

    /** Told as a role without a number of its own, or for one that nobody holds, they still answer the telephone of another. */
    private Optional<String> numberElsewhere(PersonTold person) {
        return school.staff().find(school.id(), person.person()).stream()
                .flatMap(member -> school.policy().rolesOf(member.email()).stream())
                .flatMap(role -> school.policy().role(role).stream())
                .flatMap(role -> Stream.ofNullable(role.phone()))
                .findFirst();
    }

    private String withPhone(PersonTold person) {
        return person.roles().stream()
                .flatMap(role -> school.policy().role(role).stream())
                .flatMap(role -> Stream.ofNullable(role.phone()))
                .findFirst()
                .or(() -> numberElsewhere(person))
                .map(phone -> words.say("contact", Map.of("name", tells.named(person), "phone", phone)))
                .orElseGet(() -> tells.named(person));
    }
}

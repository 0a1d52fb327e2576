package school.signpost.explain;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.Explanation.Ending;
import school.signpost.explain.Explanation.StepExplained;
import school.signpost.time.SchoolTimes;

/** An explanation in sentences: the same for the command line and for the chat. */
public final class ExplanationWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Words words;
    private final SchoolInView school;
    private final SchoolTimes times;
    private final TellWords tells;
    private final StatementWords statements;

    public ExplanationWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.times = new SchoolTimes(school.policy().calendar().zone());
        this.tells = new TellWords(words, school);
        this.statements = new StatementWords(words);
    }

    public String title(Explanation explanation) {
        return words.say(
                "explain.title", Map.of("kind", explanation.asked().kind().title()));
    }

    /** The question, so that nobody has to remember what they asked. */
    public List<Line> asked(Explanation explanation) {
        var asked = explanation.asked();
        var lines = new ArrayList<Line>();
        var by = asked.by() == null ? words.say("explain.somebody") : asked.by();
        var time = MOMENT.format(asked.at().atZone(times.zone()));
        var about = String.join(", ", asked.about());
        lines.add(Line.of(words.say(
                about.isEmpty() ? "explain.asked" : "explain.asked.about",
                Map.of("by", by, "time", time, "about", about))));
        lines.add(Line.quiet(words.say(asked.open() ? "explain.open" : "explain.closed")));
        if (asked.inSchoolHours()) {
            lines.add(Line.quiet(words.say("explain.school-hours")));
        }
        if (!about.isEmpty() && !asked.counts()) {
            lines.add(Line.strong(words.say("explain.about-does-not-count", Map.of("about", about))));
        }
        if (asked.kind().restricted()) {
            lines.add(Line.quiet(words.say("explain.restricted")));
        }
        return lines;
    }

    /** Everything in the order in which it would happen. */
    public List<Passage> passages(Explanation explanation) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(words.say("explain.read-first"), advice(explanation)));
        explanation.steps().forEach(step -> passages.add(step(explanation, step)));
        passages.add(new Passage(words.say("explain.ending"), List.of(ending(explanation.ending()))));
        if (!explanation.steps().isEmpty()) {
            passages.add(
                    new WaySentences(words, school).chased(explanation.asked().kind()));
        }
        if (!explanation.informed().isEmpty()) {
            passages.add(new Passage(
                    words.say("explain.informed"),
                    explanation.informed().stream().map(tells::person).toList()));
        }
        passages.add(new Passage(words.say("explain.promise"), promise(explanation)));
        passages.add(new Passage(words.say("explain.sources"), sources(explanation)));
        return passages;
    }

    /** The steps alone, each in one line: for a list of every kind. */
    public Passage inShort(Explanation explanation) {
        var lines = new ArrayList<Line>();
        explanation.steps().stream().filter(step -> !step.told().isEmpty()).forEach(step -> lines.add(inShort(step)));
        if (lines.isEmpty()) {
            lines.add(ending(explanation.ending()));
        }
        return new Passage(explanation.asked().kind().title(), lines);
    }

    private Line inShort(StepExplained step) {
        var who = step.told().stream().map(tells::named).toList();
        return Line.of(words.say(
                "explain.short",
                Map.of(
                        "number", String.valueOf(step.number()),
                        "who", String.join(", ", who),
                        "within", SchoolTimes.within(step.within()))));
    }

    private List<Line> advice(Explanation explanation) {
        var kind = explanation.asked().kind();
        var lines = kind.allAdvice().map(statements::line).toList();
        return lines.isEmpty() ? List.of(Line.of(words.say("explain.no-advice"))) : lines;
    }

    private Passage step(Explanation explanation, StepExplained step) {
        var lines = new ArrayList<Line>();
        step.told().forEach(person -> lines.add(tells.person(person)));
        if (!step.told().isEmpty()) {
            lines.add(Line.of(answerWanted(step)));
        }
        var leftOpen = step.leftOpen();
        if (leftOpen != null) {
            lines.add(Line.of(words.say("explain.left-open", Map.of("said", leftOpen))));
        }
        step.remarks().forEach(remark -> lines.add(tells.remark(remark)));
        return new Passage(heading(explanation, step), lines);
    }

    private String heading(Explanation explanation, StepExplained step) {
        var values = Map.of(
                "number",
                String.valueOf(step.number()),
                "time",
                times.at(step.at(), explanation.asked().at()));
        if (step.lastResort()) {
            return words.say("explain.step.last-resort");
        }
        if (step.told().isEmpty()) {
            return words.say("explain.step.passed", values);
        }
        boolean first = explanation.firstStep().filter(step::equals).isPresent();
        return words.say(first ? "explain.step" : "explain.step.next", values);
    }

    private String answerWanted(StepExplained step) {
        var key = step.told().size() == 1
                ? "explain.within.one"
                : step.each() ? "explain.within.each" : "explain.within.any";
        return words.say(key, Map.of("within", SchoolTimes.within(step.within())));
    }

    private Line ending(Ending ending) {
        return switch (ending) {
            case Ending.Repeats repeats ->
                Line.of(words.say(
                        "explain.ending.repeats",
                        Map.of("step", String.valueOf(repeats.step()), "every", every(repeats.every()))));
            case Ending.PhoneOutside phone ->
                Line.strong(words.say(
                        "explain.ending.phone",
                        Map.of(
                                "contact", tells.contact(phone.contact()),
                                "every", every(phone.every()))));
        };
    }

    /** "every hour", not "every 1 hour". */
    private static String every(Duration duration) {
        var length = SchoolTimes.length(duration);
        return length.startsWith("1 ") ? length.substring(2) : length;
    }

    /** In the very words of the receipt. */
    private List<Line> promise(Explanation explanation) {
        var first = explanation.firstStep();
        if (first.isEmpty()) {
            return List.of(Line.of(words.say("explain.promise.phone")));
        }
        var lines = new ArrayList<Line>();
        first.get()
                .told()
                .forEach(person -> lines.add(Line.of(words.say("standing.sent", Map.of("who", tells.named(person))))));
        var by = times.moment(first.get().until(), explanation.asked().at());
        var number = explanation.phone();
        var phone = number == null ? words.say("phone.school-office") : number;
        lines.add(Line.strong(words.say("standing.otherwise", Map.of("time", by, "phone", phone))));
        return lines;
    }

    private List<Line> sources(Explanation explanation) {
        var lines = new ArrayList<Line>();
        var route = explanation.route();
        if (route.whenAbout() != null) {
            lines.add(Line.strong(words.say("explain.route.when-about", Map.of("role", route.whenAbout()))));
        }
        lines.addAll(statements.route(route.source()));
        explanation.asked().kind().conflicts().forEach(conflict -> lines.add(statements.conflict(conflict)));
        explanation.detours().forEach(detour -> lines.add(tells.detour(detour)));
        return lines;
    }
}

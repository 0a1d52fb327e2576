package school.signpost.teams.present;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel.Entry;
import school.signpost.cards.CardModel.Fact;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.ReadCase;
import school.signpost.caseregister.Report;
import school.signpost.caseregister.Saw;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Role;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** What was answered and what happened since, as labels and lines. */
@Component
class Answers {

    private final Words words;
    private final Names names;
    private final StandingLines standing;
    private final Ladders ladders;

    Answers(Words words, Names names, StandingLines standing, Ladders ladders) {
        this.words = words;
        this.names = names;
        this.standing = standing;
        this.ladders = ladders;
    }

    List<Fact> facts(Case file, IncidentKind kind, Map<String, ConfidentialText> answers) {
        var facts = new ArrayList<Fact>();
        for (var question : kind.questions()) {
            var answer = answers.get(question.id());
            if (answer != null) {
                facts.add(new Fact(question.ask(), readable(file.school(), question, answer.value())));
            }
        }
        var lineManager = answers.get(Report.LINE_MANAGER);
        if (lineManager != null) {
            facts.add(
                    new Fact(words.say("case.line-manager"), names.of(file.school(), StaffId.of(lineManager.value()))));
        }
        for (var field : List.of(Report.TOLD_BY, Report.TOLD_WHEN)) {
            var answer = answers.get(field);
            if (answer != null) {
                facts.add(new Fact(words.say("case." + field), answer.value()));
            }
        }
        return facts;
    }

    List<Fact> subjects(Case file) {
        return ladders.subjectsOf(file).stream()
                .map(subject -> new Fact(words.say("case.concerns"), names.of(file.school(), subject)))
                .toList();
    }

    List<Entry> timeline(ReadCase.Opened opened) {
        return opened.timeline().stream()
                .map(line -> entry(opened.file(), line))
                .toList();
    }

    private Entry entry(Case file, ReadCase.Line line) {
        var entry = line.entry();
        var about = entry.about();
        var written = line.text();
        var happened = words.say(
                "happening." + entry.what().name(),
                Map.of("about", about == null ? "" : readableAbout(file, entry.what(), about)));
        var text = written == null
                ? happened
                : entry.what() == Happening.STOPPED ? happened + " " + written.value() : written.value();
        return new Entry(standing.time(file.school(), entry.at()), actor(file, entry.actor()), text);
    }

    private String readableAbout(Case file, school.signpost.caseregister.Entry.Happening what, String about) {
        return switch (what) {
            case TOLD, INFORMED, EMAILED, TEXTED, HANDED_OVER, WITHDRAWN, CHASED, STALLED, OWNER_GONE ->
                names.of(file.school(), StaffId.of(about));
            case ANSWERED -> words.say("answer." + about);
            case STOPPED -> words.say("stop.reason." + about);
            case HAD_SEEN -> hadSeen(file, about);
            case VACANT ->
                ladders.policyOf(file).role(RoleId.of(about)).map(Role::title).orElse(about);
            case REPORTED,
                    BEGUN,
                    CLIMBED,
                    ADDED,
                    SUBJECT_NAMED,
                    LINE_MANAGER_NAMED,
                    UNANSWERED,
                    MUST_PHONE,
                    PHONED,
                    LINKED,
                    ASSESSED,
                    TAKEN_BACK,
                    SENT_ON,
                    STILL_MINE,
                    RESUMED -> about;
        };
    }

    private String hadSeen(Case file, String about) {
        var parts = about.split(Saw.SEPARATOR, 2);
        var saw = Saw.read(parts[1]).stream().map(each -> words.say("saw." + each.name()));
        return words.say(
                "saw",
                Map.of("who", names.of(file.school(), StaffId.of(parts[0])), "what", saw.collect(joining(", "))));
    }

    private String actor(Case file, String actor) {
        if (actor.equals(Happened.SIGNPOST)) {
            return words.say("name.signpost");
        }
        boolean isReporter = file.filing().reporter().person().equals(actor);
        return isReporter && !(file.filing().reporter() instanceof school.signpost.caseregister.Reporter.Member)
                ? words.say("name.reporter")
                : names.of(file.school(), StaffId.of(actor));
    }

    private String readable(SchoolId school, Question question, String answer) {
        return switch (question.as()) {
            case YES_NO -> words.say("form." + answer);
            case PERSON ->
                answer.equals(FormCheck.NOBODY) ? words.say("form.nobody-here") : names.of(school, StaffId.of(answer));
            case TEXT, LONG_TEXT, CHOICE, DATE, DEVICE, PLACE, WHEN -> answer;
        };
    }
}

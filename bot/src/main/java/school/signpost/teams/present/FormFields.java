package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Field.Choice;
import school.signpost.cards.Words;
import school.signpost.caseregister.Report;
import school.signpost.incident.interview.FormCheck;
import school.signpost.incident.interview.OwnDevice;
import school.signpost.incident.interview.SomeoneElse;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Question;
import school.signpost.shared.SchoolId;
import school.signpost.staff.NamesApart;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** A kind's questions as labelled inputs. */
@Component
public class FormFields {

    private static final int SHORT_ANSWER = 200;
    private static final int FEW = 4;

    private final Words words;
    private final Staff staff;
    private final Policies policies;
    private final SchoolClock clock;

    FormFields(Words words, Staff staff, Policies policies, SchoolClock clock) {
        this.words = words;
        this.staff = staff;
        this.policies = policies;
        this.clock = clock;
    }

    public List<Field> of(SchoolId school, List<Question> questions, Map<String, String> said) {
        return questions.stream()
                .map(question -> field(school, question, said.getOrDefault(question.id(), "")))
                .toList();
    }

    /** For whoever reports for somebody else; open when something is filled in there already. */
    public CardModel.Aside aside(SchoolId school, Map<String, String> said) {
        var questions = someoneElse();
        return new CardModel.Aside(
                of(school, questions, said),
                questions.stream()
                        .anyMatch(question ->
                                !said.getOrDefault(question.id(), "").isBlank()));
    }

    /** What every form asks of whoever reports for somebody else. */
    public List<Question> someoneElse() {
        return SomeoneElse.questions(words.say("form.told-by"), words.say("form.told-when"));
    }

    /** The answers that can be tapped: what is shown, and what comes back. */
    public List<Choice> choices(Question question) {
        return question.as() == Question.AnswerType.YES_NO
                ? List.of(
                        new Choice(words.say("form.yes"), "yes"),
                        new Choice(words.say("form.no"), "no"),
                        new Choice(words.say("form.unsure"), "unsure"))
                : question.options().stream()
                        .map(option -> new Choice(shown(option), option))
                        .toList();
    }

    /** Somebody who works here, by name; nobody first. */
    public List<Choice> people(SchoolId school, boolean orNobody) {
        var today = policies.current(school).policy().calendar().dayOf(clock.instant());
        var choices = new ArrayList<Choice>();
        if (orNobody) {
            choices.add(new Choice(words.say("form.nobody-here"), FormCheck.NOBODY));
        }
        choices.addAll(named(school, member -> member.worksHereOn(today)));
        return choices;
    }

    /** Somebody who works here or is still to come, by name. */
    public List<Choice> peopleNotGone(SchoolId school) {
        var today = policies.current(school).policy().calendar().dayOf(clock.instant());
        return named(school, member -> member.leaves() == null || !today.isAfter(member.leaves()));
    }

    private List<Choice> named(SchoolId school, Predicate<StaffMember> among) {
        var all = staff.all(school);
        var names = NamesApart.among(all);
        return all.stream()
                .filter(among)
                .sorted(Comparator.comparing(names::of))
                .map(member -> new Choice(names.of(member), member.id().value()))
                .toList();
    }

    private Field field(SchoolId school, Question question, String said) {
        return switch (question.as()) {
            case TEXT, DEVICE, PLACE, WHEN -> input(question, Field.Type.TEXT, said, List.of(), SHORT_ANSWER);
            case LONG_TEXT -> input(question, Field.Type.LONG_TEXT, said, List.of(), FormCheck.LONGEST);
            case DATE -> input(question, Field.Type.DATE, said, List.of(), 0);
            case CHOICE ->
                input(
                        question,
                        question.options().size() > FEW ? Field.Type.LIST : Field.Type.CHOICE,
                        said,
                        choices(question),
                        0);
            case YES_NO -> input(question, Field.Type.CHOICE, said, choices(question), 0);
            case PERSON -> input(question, Field.Type.LIST, said, people(school, true), 0);
        };
    }

    private Field input(Question question, Field.Type type, String said, List<Choice> choices, int longest) {
        return new Field(
                question.id(),
                ask(question),
                type,
                null,
                said.isBlank() ? null : said,
                question.required(),
                choices,
                longest);
    }

    /** One question is ours and no policy's. */
    private String ask(Question question) {
        return question.id().equals(Report.LINE_MANAGER) ? words.say("form.line-manager") : question.ask();
    }

    private String shown(String option) {
        return option.equals(OwnDevice.SOMETHING_ELSE) ? words.say("form.something-else") : option;
    }
}

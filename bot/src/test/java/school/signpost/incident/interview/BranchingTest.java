package school.signpost.incident.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.policy.model.Statement;

/** Answers decide what is asked and said; nothing is inferred from what was denied or is in doubt. */
class BranchingTest {

    private static final Question OWNER = new Question(
            "owner",
            "Whose is it?",
            AnswerType.CHOICE,
            List.of("The school's", "My own"),
            false,
            Map.of("The school's", List.of("school", "work"), "My own", List.of("my own", "personal")),
            Condition.ALWAYS,
            true);
    private static final Question DEVICE = onlyIf("device", "The school's");
    private static final Question INSURER = onlyIf("insurer", "My own");
    private static final Question DATA = new Question("data", "Data?", AnswerType.TEXT, List.of(), false);
    private static final List<Question> QUESTIONS = List.of(OWNER, DEVICE, INSURER, DATA);

    @Test
    void onlyWhatBelongsToTheAnswersIsAsked() {
        assertThat(Branching.visible(QUESTIONS, Map.of())).containsExactly(OWNER, DATA);
        assertThat(Branching.visible(QUESTIONS, Map.of("owner", "My own"))).containsExactly(OWNER, INSURER, DATA);
    }

    @Test
    void whatWasFilledInIsKeptEvenWhereItWasNotAskedForAndIsThenNotMissed() {
        var asked = Branching.answered(QUESTIONS, Map.of("insurer", "Acme"));

        assertThat(asked).extracting(Question::id).containsExactly("owner", "insurer", "data");
        assertThat(asked).noneMatch(Question::required);
    }

    @Test
    void whatComesFirstIsAskedUntilItIsAnswered() {
        assertThat(Branching.askFirst(QUESTIONS, Map.of())).contains(OWNER);
        assertThat(Branching.askFirst(QUESTIONS, Map.of("owner", "My own"))).isEmpty();
    }

    @Test
    void aQuestionThatAnAnswerBringsUpIsAskedOnce() {
        var answers = Map.of("owner", "My own", Branching.ASKED, "owner,device,data");

        assertThat(Branching.broughtUp(QUESTIONS, answers)).containsExactly(INSURER);
        assertThat(Branching.broughtUp(
                        QUESTIONS, Map.of("owner", "My own", Branching.ASKED, "owner,device,data,insurer")))
                .isEmpty();
        assertThat(Branching.broughtUp(QUESTIONS, Map.of("owner", "My own"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I lost my school laptop, The school's",
        "I lost my own laptop, My own",
        "Lost my PERSONAL phone!, My own",
        "it's not my own laptop, ",
        "my own phone and the school laptop, ",
        "schools out, ",
        "I lost a laptop, "
    })
    void oneClearHintIsAnAnswerAndDoubtIsNot(String sentence, String owner) {
        assertThat(Branching.said(QUESTIONS, sentence)).isEqualTo(owner == null ? Map.of() : Map.of("owner", owner));
    }

    @Test
    void inDoubtMoreIsSaidRatherThanLess() {
        var ours = statement("Block it", "The school's");
        var mine = statement("Tell your insurer", "My own");
        var always = new Statement("Ring lost property", null, Statement.Strength.ADVICE);

        var hints = Branching.hinted(QUESTIONS, "my own phone and the school laptop");

        assertThat(Branching.hintedAt(List.of(ours, mine, always), hints)).containsExactly(ours, mine, always);
        assertThat(Branching.hintedAt(List.of(ours, mine, always), Map.of())).containsExactly(always);
        assertThat(Branching.said(List.of(ours, mine, always), Map.of("owner", "My own")))
                .containsExactly(mine, always);
    }

    @Test
    void aConditionOnTwoQuestionsNeedsBoth() {
        var both = new Condition(Map.of("a", Set.of("1", "2"), "b", Set.of("x")));

        assertThat(both.holds(Map.of("a", "2", "b", "x"))).isTrue();
        assertThat(both.holds(Map.of("a", "2"))).isFalse();
        assertThat(both.holds(Map.of("a", "3", "b", "x"))).isFalse();
        assertThat(Condition.ALWAYS.holds(Map.of())).isTrue();
    }

    private static Statement statement(String is, String owner) {
        return new Statement(is, null, Statement.Strength.ADVICE, new Condition(Map.of("owner", Set.of(owner))));
    }

    private static Question onlyIf(String id, String owner) {
        return new Question(
                id,
                id,
                AnswerType.TEXT,
                List.of(),
                false,
                Map.of(),
                new Condition(Map.of("owner", Set.of(owner))),
                false);
    }
}

package school.signpost.incident.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.shared.ConfidentialText;

/** Whoever was issued devices chooses one with a tap; only something else has to be described. */
class OwnDeviceTest {

    private static final Condition THE_SCHOOLS = new Condition(Map.of("owner", Set.of("The school's")));
    private static final Question WHICH =
            new Question("which", "Which device?", AnswerType.DEVICE, List.of(), true, Map.of(), THE_SCHOOLS, false);
    private static final Question PLACE = new Question("place", "Where?", AnswerType.PLACE, List.of(), false);
    private static final List<String> HERS = List.of("LAP-0231, HP ProBook laptop", "PHN-0015, Nokia work phone");

    @Test
    void theirOwnComeFirstAndTheirOwnWordsOnlyForSomethingElse() {
        var asked = OwnDevice.offered(List.of(PLACE, WHICH), HERS);

        assertThat(asked).extracting(Question::id).containsExactly("place", OwnDevice.QUESTION, "which");
        assertThat(asked.get(1).options()).containsExactly(HERS.get(0), HERS.get(1), OwnDevice.SOMETHING_ELSE);
        assertThat(asked.get(1).required()).isTrue();
        assertThat(ids(asked, Map.of())).containsExactly("place");
        assertThat(ids(asked, Map.of("owner", "The school's"))).containsExactly("place", OwnDevice.QUESTION);
        assertThat(ids(asked, Map.of("owner", "The school's", OwnDevice.QUESTION, OwnDevice.SOMETHING_ELSE)))
                .containsExactly("place", OwnDevice.QUESTION, "which");
    }

    @Test
    void whoeverHasNoneIsAskedAsThePolicyAsks() {
        assertThat(OwnDevice.offered(List.of(PLACE, WHICH), List.of())).containsExactly(PLACE, WHICH);
        assertThat(OwnDevice.offered(List.of(PLACE), HERS)).containsExactly(PLACE);
    }

    @Test
    void aSentenceThatSaysWhichItIsChoosesItAndOneThatMayMeanSeveralDoesNot() {
        var asked = OwnDevice.offered(List.of(WHICH), HERS);

        assertThat(Branching.said(asked, "I left my laptop on the train"))
                .containsEntry(OwnDevice.QUESTION, HERS.get(0));
        assertThat(Branching.said(asked, "my bag with laptop and phone is gone"))
                .isEmpty();
        assertThat(Branching.said(asked, "I have lost something")).isEmpty();
    }

    @Test
    void whatWasChosenAnswersThePolicysQuestion() {
        var asked = OwnDevice.offered(List.of(WHICH), HERS);
        var answers = new HashMap<>(Map.of(OwnDevice.QUESTION, ConfidentialText.of(HERS.get(0))));

        OwnDevice.settle(asked, answers);

        assertThat(answers).isEqualTo(Map.of("which", ConfidentialText.of(HERS.get(0))));
    }

    @Test
    void somethingElseIsWhatTheyWroteAndSoIsAFormFromBefore() {
        var asked = OwnDevice.offered(List.of(WHICH), HERS);
        var sent = OwnDevice.assumed(asked, Map.of("which", "the class camera"));
        var answers = new HashMap<String, ConfidentialText>();
        sent.forEach((question, answer) -> answers.put(question, ConfidentialText.of(answer)));

        OwnDevice.settle(asked, answers);

        assertThat(sent).containsEntry(OwnDevice.QUESTION, OwnDevice.SOMETHING_ELSE);
        assertThat(answers).isEqualTo(Map.of("which", ConfidentialText.of("the class camera")));
    }

    private static List<String> ids(List<Question> questions, Map<String, String> answers) {
        return Branching.visible(questions, answers).stream().map(Question::id).toList();
    }
}

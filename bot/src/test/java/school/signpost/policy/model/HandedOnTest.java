package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.policy.model.Sequel.Opening;
import school.signpost.shared.KindId;

/** Which answers of a report are taken over into the case that it opens. */
class HandedOnTest {

    @Test
    void aQuestionOfTheSameNameIsAnsweredBySameName() {
        var from = SmallKind.asking("lost", question("device", AnswerType.DEVICE), question("place", AnswerType.PLACE));
        var to = SmallKind.asking("breach", question("device", AnswerType.TEXT), question("whose", AnswerType.TEXT));

        assertThat(HandedOn.sources(from, to)).containsExactly(Map.entry("device", "device"));
    }

    @Test
    void thePolicyMaySayWhichQuestionFillsWhich() {
        var fills = Map.of("what", "device");
        var from = SmallKind.opening(
                "lost",
                opening("other-kind", Map.of("what", "place"), "breach", fills),
                question("device", AnswerType.TEXT));
        var to = SmallKind.asking("breach", question("what", AnswerType.LONG_TEXT));

        assertThat(HandedOn.sources(from, to)).containsExactly(Map.entry("what", "device"));
    }

    @Test
    void aSetAnswerFitsOnlyAQuestionWithTheSameAnswers() {
        var from = SmallKind.asking("lost", choice("risk", "low", "high"), choice("age", "old"));
        var same = SmallKind.asking("breach", choice("risk", "low", "high"), choice("age", "new"));

        assertThat(HandedOn.sources(from, same)).containsExactly(Map.entry("risk", "risk"));
    }

    @Test
    void freeTextAndASetAnswerNeverFit() {
        var text = SmallKind.asking("lost", question("when", AnswerType.WHEN), choice("who", "a"));
        var set = SmallKind.asking("breach", question("when", AnswerType.DATE), question("who", AnswerType.TEXT));

        assertThat(HandedOn.sources(text, set)).isEmpty();
        assertThat(HandedOn.sources(set, text)).isEmpty();
    }

    private static Sequel opening(String first, Map<String, String> its, String second, Map<String, String> fills) {
        return new Sequel(
                List.of(),
                List.of(
                        new Opening(KindId.of(first), Condition.ALWAYS, its),
                        new Opening(KindId.of(second), Condition.ALWAYS, fills)),
                List.of(),
                null);
    }

    private static Question question(String id, AnswerType as) {
        return new Question(id, id, as, List.of(), false);
    }

    private static Question choice(String id, String... options) {
        return new Question(id, id, AnswerType.CHOICE, List.of(options), false);
    }
}

package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    private static final Cards CARDS = new TemplateCards(new BundledWords());

    @Test
    void fewPlainChoicesAreAllShown() {
        assertThat(choice("Not sure", null).get("style").stringValue()).isEqualTo("expanded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*Yes*", "1. One", "- dash", "[a](https://x.example)", "a_b_c", "<b>", "&amp;", "back\\slash"})
    void choicesThatARendererWouldReadAsMarkdownStandInACompactList(String title) {
        assertThat(choice(title, null).get("style").stringValue()).isEqualTo("compact");
    }

    @Test
    void whatWasUnderstoodIsFilledInOnlyIfItIsOneOfTheChoices() {
        assertThat(choice("Yes", "a").get("value").stringValue()).isEqualTo("a");
        assertThat(choice("Yes", "b").has("value")).isFalse();
    }

    @Test
    void aDateThatIsNoneIsLeftOut() {
        assertThat(input(field(Field.Type.DATE, "2026-11-20")).get("value").stringValue())
                .isEqualTo("2026-11-20");
        assertThat(input(field(Field.Type.DATE, "last Friday")).has("value")).isFalse();
    }

    @Test
    void aListOpensOnATapAndIsSearchedOnlyWhenItIsLong() {
        assertThat(input(listOf(40)).get("style").stringValue()).isEqualTo("compact");
        assertThat(input(listOf(41)).get("style").stringValue()).isEqualTo("filtered");
    }

    @Test
    void aTextIsAsLongAsTheFieldAllows() {
        assertThat(input(field(Field.Type.LONG_TEXT, "x")).get("maxLength").intValue())
                .isEqualTo(4000);
    }

    private JsonNode choice(String title, @Nullable String value) {
        return input(new Field(
                "f", "Label", Field.Type.CHOICE, null, value, false, List.of(new Field.Choice(title, "a")), 0));
    }

    private static Field listOf(int people) {
        var choices = IntStream.range(0, people)
                .mapToObj(i -> new Field.Choice("Person " + i, "p" + i))
                .toList();
        return new Field("f", "Who?", Field.Type.LIST, null, null, false, choices, 0);
    }

    private static Field field(Field.Type type, @Nullable String value) {
        return new Field("f", "Label", type, null, value, false, List.of(new Field.Choice("A", "a")), 4000);
    }

    private JsonNode input(Field field) {
        var form = new CardModel.FormDialog("s", "t", List.of(), List.of(field), List.of());
        return JsonMapper.builder()
                .build()
                .readTree(CARDS.draw(form))
                .get("body")
                .get(1);
    }
}

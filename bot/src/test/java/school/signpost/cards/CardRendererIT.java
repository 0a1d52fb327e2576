package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.cards.Samples.Sample;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardRendererIT {

    private static final String LONG = "Ünïcode 😀 \"quoted\" \\ * ".repeat(170).substring(0, 4_000);

    private static final Cards CARDS = new TemplateCards(new BundledWords());

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Renderer renderer;

    @BeforeAll
    void start() {
        renderer = Renderer.start();
    }

    @AfterAll
    @SuppressWarnings("NullAway") // not set where the tests are skipped
    void stop() {
        if (renderer != null) {
            renderer.close();
        }
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void microsoftsRendererDrawsEverySampleWithoutAWarningWithinAPhonesWidth(Sample sample) {
        JsonNode drawn = renderer.draw(CARDS.draw(sample.model()));

        assertThat(drawn.get("warnings")).isEmpty();
        assertThat(drawn.get("overflows").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${summary} $${title} ${msg:card.advice} ${env:PATH}",
                "{{DATE(2026-01-01T00:00:00Z)}} {{DATE(2026-01-01T00:00:00Z, LONG)}}",
                "{{TIME(2026-01-01T00:00:00Z)}} {{{{TIME(2026-01-01T00:00:00Z)}}}}",
                "\"}],\"type\":\"Image\" \\ \\n \\u0022",
                "# Heading **bold** _it_ [link](https://x.example) `code`",
                "<b>bold</b><script>alert(1)</script>&amp;<mark>x</mark>",
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "two\nlines\n\n  and spaces",
                "\uD83D\uDC69\u200D\uD83C\uDFEB e\u0301"
            })
    void whatAPersonTypedIsShownAsTyped(String typed) {
        everywhere(typed).forEach(card -> {
            List<String> texts = texts(renderer.draw(CARDS.draw(card)));

            assertThat(texts).anyMatch(text -> plain(text).equals(plain(typed)));
        });
    }

    @Test
    void aTextOfFourThousandCharactersIsShownWholeInItsDialog() {
        var facts = List.of(new CardModel.Fact("What", LONG));
        var dialog = new CardModel.CaseDialog("s", "r", "t", facts, List.of(), List.of(), null, List.of());

        assertThat(texts(renderer.draw(CARDS.draw(dialog)))).contains(LONG);
    }

    @Test
    void anInputHoldsWhatWasTypedToTheCharacter() {
        String typed = "{{DATE(2026-01-01T00:00:00Z)}} ${title} <b> \"\\ *x* " + LONG.substring(0, 3_000);
        var field = new Field("f", "What?", Field.Type.LONG_TEXT, null, typed, false, List.of(), 4000);
        var form = new CardModel.FormDialog("s", "t", List.of(), List.of(field), List.of());

        JsonNode values = renderer.draw(CARDS.draw(form)).get("values");

        assertThat(values.get(0).stringValue()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*Yes*", "1. One", "{{DATE(2026-01-01T00:00:00Z)}}", "a <b> c", "plain"})
    void titlesOfChoicesAndLabelsAreShownAsTyped(String typed) {
        var field =
                new Field("f", typed, Field.Type.CHOICE, null, null, false, List.of(new Field.Choice(typed, "a")), 0);
        var form = new CardModel.FormDialog("s", "t", List.of(), List.of(field), List.of());

        List<String> texts = texts(renderer.draw(CARDS.draw(form)));

        assertThat(texts)
                .filteredOn(text -> plain(text).replace("MARKDOWN:", "").equals(typed))
                .hasSizeGreaterThan(1);
    }

    private static Stream<CardModel> everywhere(String typed) {
        var lines =
                List.of(Line.of(typed), Line.danger(typed), Line.good(typed), Line.quiet(typed), Line.strong(typed));
        var facts = List.of(new CardModel.Fact("Label", typed));
        var entries = List.of(new CardModel.Entry("Today", "Jo Bell", typed));
        return Stream.concat(
                lines.stream().map(line -> new CardModel.Say("s", "t", List.of(line), List.of())),
                Stream.of(
                        new CardModel.Say("s", typed, List.of(), List.of()),
                        new CardModel.Alert("s", "r", "t", "u", true, facts, List.of(), null, List.of(), null),
                        new CardModel.Rows("s", "t", List.of(new CardModel.Row("r", typed, "s", List.of())), List.of()),
                        new CardModel.CaseDialog("s", "r", "t", List.of(), List.of(), entries, null, List.of())));
    }

    private static List<String> texts(JsonNode drawn) {
        return drawn.get("texts").valueStream().map(JsonNode::stringValue).toList();
    }

    /** Only the joiner between the braces of a defused date may differ, and nobody sees it. */
    private static String plain(String text) {
        return text.replace("{\u200D{", "{{");
    }
}

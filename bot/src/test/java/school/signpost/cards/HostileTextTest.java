package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.cards.Samples.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostileTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TEAMS_SAFE_BYTES = 28 * 1024;
    private static final int LONGEST_INPUT = 4_000;

    private static final Cards CARDS = new TemplateCards(new BundledWords());

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${summary}",
                "$${title}",
                "${msg:card.advice}",
                "${env:PATH} ${script:javascript:1+1} ${title:-nothing}",
                "\"}],\"type\":\"Image\",\"url\":\"https://x.example\"",
                "\\ \\n \\u0022 {{{ }}} {{DAT E(1)}}",
                "# Heading **bold** _it_ [link](https://x.example) `code` ~~no~~ > q",
                "<b>bold</b><script>alert(1)</script>&amp;",
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD",
                "two\nlines\n\n  and spaces",
                "\uD83D\uDC69\u200D\uD83C\uDFEB e\u0301 \u0000"
            })
    void showsWhatAPersonTypedAsTyped(String typed) {
        JsonNode card = JSON.readTree(CARDS.draw(saying(typed)));

        assertThat(runs(card)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{DATE(2026-01-01T00:00:00Z)}}",
                "{{{{DATE(2026-01-01T00:00:00Z, LONG)}}",
                "{{TIME(2026-01-01T00:00:00Z)}}"
            })
    void keepsTheRendererFromExpandingDates(String typed) {
        JsonNode card = JSON.readTree(CARDS.draw(saying(typed)));

        assertThat(runs(card)).noneMatch(text -> text.matches("(?s).*\\{\\{(DATE|TIME)\\(.*"));
        assertThat(runs(card)).anyMatch(text -> text.replace("\u200D", "").equals(typed));
    }

    @Test
    void givesAPersonsTextBackUnchangedInAnInput() {
        String typed = "{{DATE(2026-01-01T00:00:00Z)}} ${title}";
        var field = new Field("what", "What?", Field.Type.LONG_TEXT, null, typed, false, List.of(), 4000);
        var form = new CardModel.FormDialog("s", "t", List.of(), List.of(field), List.of());

        JsonNode input = JSON.readTree(CARDS.draw(form)).get("body").get(1);

        assertThat(input.get("value").stringValue()).isEqualTo(typed);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fitsIntoATeamsMessageWithTheLongestInputEverywhere(Sample sample) {
        for (String piece : List.of("a", "\"", "\\", "\u20AC", "\uD83D\uDE00", "\u0001")) {
            String longest = piece.repeat(LONGEST_INPUT / piece.length());

            String drawn = CARDS.draw(withEveryText(sample.model(), longest));

            assertThat(drawn.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(TEAMS_SAFE_BYTES);
            assertThat(JSON.readTree(drawn).get("version").stringValue()).isEqualTo("1.5");
        }
    }

    @Test
    void showsTheWholeOfALongReportInItsDialog() {
        String typed = "word ".repeat(LONGEST_INPUT / 5);
        var facts = List.of(new CardModel.Fact("What", typed), new CardModel.Fact("More", typed));
        var dialog = new CardModel.CaseDialog("s", "INC-2026-0042", "t", facts, List.of(), List.of(), null, List.of());

        assertThat(runs(JSON.readTree(CARDS.draw(dialog))))
                .filteredOn(typed::equals)
                .hasSize(2);
    }

    @Test
    void cutsALongTextInAnAlertAndSaysWhereToReadOn() {
        String typed = "\uD83D\uDE00".repeat(LONGEST_INPUT / 2);
        var facts = List.of(new CardModel.Fact("What", "x" + typed));
        var alert = new CardModel.Alert("s", "r", "t", "u", true, facts, List.of(), null, List.of(), null);

        assertThat(runs(JSON.readTree(CARDS.draw(alert))))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("x\uD83D\uDE00")
                        .endsWith("\uD83D\uDE00… (open to read all)")
                        .hasSizeLessThan(530));
    }

    @Test
    void cutsWhatShouldHaveBeenShortButNotWhatComesBack() {
        String typed = "x".repeat(LONGEST_INPUT);
        var field =
                new Field("f", typed, Field.Type.LIST, null, typed, false, List.of(new Field.Choice(typed, typed)), 0);
        var form = new CardModel.FormDialog(typed, "t", List.of(), List.of(field), List.of());

        JsonNode input = JSON.readTree(CARDS.draw(form)).get("body").get(1);

        assertThat(input.get("label").stringValue()).hasSize(301).endsWith("…");
        assertThat(input.get("choices").get(0).get("title").stringValue()).hasSize(301);
        assertThat(input.get("choices").get(0).get("value").stringValue()).isEqualTo(typed);
        assertThat(input.get("value").stringValue()).isEqualTo(typed);
    }

    @Test
    void leavesOutAFactWithoutAText() {
        var facts = List.of(new CardModel.Fact("Where", " "), new CardModel.Fact("What", "a laptop"));
        var alert = new CardModel.Alert("s", "r", "t", "u", true, facts, List.of(), null, List.of(), null);

        assertThat(runs(JSON.readTree(CARDS.draw(alert)))).contains("a laptop").doesNotContain("Where  ");
    }

    @Test
    void listsTheNewestOfALongTimeline() {
        var entries = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new CardModel.Entry("at " + i, "Sam Okoro", "entry " + i))
                .toList();
        var dialog = new CardModel.CaseDialog("s", "r", "t", List.of(), List.of(), entries, null, List.of());

        List<String> runs = runs(JSON.readTree(CARDS.draw(dialog)));

        assertThat(runs).contains("entry 200", "entry 177").doesNotContain("entry 176");
        assertThat(CARDS.draw(dialog)).contains("Older entries are left out");
    }

    @Test
    void refusesAPrefilledFormThatTeamsCouldNotCarryRatherThanLosingText() {
        var fields = IntStream.range(0, 6)
                .mapToObj(i -> new Field(
                        "f" + i, "l", Field.Type.LONG_TEXT, null, "\u20AC".repeat(4000), false, List.of(), 4000))
                .toList();
        var form = new CardModel.FormDialog("s", "t", List.of(), fields, List.of());

        assertThatThrownBy(() -> CARDS.draw(form))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not fit");
    }

    private static CardModel saying(String typed) {
        return new CardModel.Say("s", "t", List.of(Line.of(typed)), List.of());
    }

    /** The same model with each of its longer texts as long as a person may make it. */
    private static CardModel withEveryText(CardModel model, String longest) {
        JsonNode tree = JSON.valueToTree(model);
        CardSamplesTest.nodes(tree)
                .filter(JsonNode::isObject)
                .map(node -> (tools.jackson.databind.node.ObjectNode) node)
                .forEach(node -> {
                    if (node.has("text")) {
                        node.put("text", longest);
                    }
                });
        return JSON.treeToValue(tree, model.getClass());
    }

    private static List<String> runs(JsonNode card) {
        return CardSamplesTest.nodes(card)
                .filter(node -> CardSamplesTest.type(node).equals("TextRun"))
                .map(node -> node.get("text").stringValue())
                .toList();
    }
}

package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.signpost.cards.Samples.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CardSamplesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Cards CARDS = new TemplateCards(new BundledWords());

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsTheSampleAsApproved(Sample sample) throws IOException {
        String drawn = JSON.writeValueAsString(JSON.readTree(CARDS.draw(sample.model()))) + "\n";

        Files.createDirectories(Path.of("target/cards"));
        Files.writeString(Path.of("target/cards", sample.name() + ".json"), drawn);
        Approvals.verify(drawn, new Options(QuietReporter.INSTANCE).forFile().withName(sample.name(), ".json"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void declaresWhatTeamsUnderstands(Sample sample) {
        JsonNode card = JSON.readTree(CARDS.draw(sample.model()));

        assertThat(card.get("type").stringValue()).isEqualTo("AdaptiveCard");
        assertThat(card.get("version").stringValue()).isEqualTo("1.5");
        assertThat(card.get("fallbackText").stringValue())
                .isEqualTo(sample.model().summary());
        assertThat(types(card))
                .as("nothing that phones do not draw, or that would read a person's text as Markdown")
                .doesNotContain("Table", "Media", "FactSet", "Input.Toggle", "Image");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void labelsEveryInput(Sample sample) {
        JsonNode card = JSON.readTree(CARDS.draw(sample.model()));

        assertThat(nodes(card).filter(node -> type(node).startsWith("Input."))).allSatisfy(input -> {
            assertThat(input.get("label").stringValue()).isNotBlank();
            assertThat(input.get("id").stringValue()).isNotBlank();
            assertThat(input.get("errorMessage").stringValue()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void staysSmall(Sample sample) {
        assertThat(CARDS.draw(sample.model()).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8 * 1024);
    }

    @Test
    void everyCardHasASample() {
        assertThat(CardModel.class.getPermittedSubclasses())
                .allSatisfy(model -> assertThat(samples()).anyMatch(sample -> model.isInstance(sample.model())));
    }

    static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(CardSamplesTest::nodes));
    }

    static String type(JsonNode node) {
        return node.isObject() && node.has("type") && node.get("type").isString()
                ? node.get("type").stringValue()
                : "";
    }

    private static Stream<String> types(JsonNode card) {
        return nodes(card).map(CardSamplesTest::type).filter(type -> !type.isEmpty());
    }
}

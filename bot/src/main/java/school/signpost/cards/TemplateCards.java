package school.signpost.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.cards.template.Template;
import school.signpost.cards.template.TemplateReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the cards of the folders in {@code adaptive-cards}, all read and checked at start. */
@Component
class TemplateCards implements Cards {

    /** Teams carries about 28 KB; the rest is room for the message around the card. */
    static final int MOST_BYTES = 26 * 1024;

    private static final int SHORTEST_CUT = 80;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Template> templates;

    TemplateCards(Words words) {
        var reader = new TemplateReader(part -> read("/cards/parts/" + part + ".json"), words::say);
        this.templates = Stream.of(
                        "say",
                        "offer",
                        "report-form",
                        "receipt",
                        "alert",
                        "alert-restricted",
                        "rows",
                        "form-dialog",
                        "case-dialog",
                        "passages")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), card -> template(reader, card)));
    }

    @Override
    public String draw(CardModel card) {
        Template template = templates.get(card.card());
        if (template == null) {
            throw new IllegalStateException("no card " + card.card());
        }
        int longest = template.longest();
        int most = CardValues.MOST_ITEMS;
        while (true) {
            String drawn = draw(card, template, longest, most);
            if (drawn.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
                return drawn;
            }
            // First shorter texts, then fewer of them: what is left out stands in the case and is opened from there.
            if (longest > SHORTEST_CUT) {
                longest = Math.max(SHORTEST_CUT, longest * 2 / 3);
            } else if (most > 1) {
                most = most / 2;
            } else {
                throw new IllegalStateException("card " + card.card() + " does not fit into a Teams message");
            }
        }
    }

    private String draw(CardModel card, Template template, int longest, int most) {
        try {
            return json.writeValueAsString(template.fill(new CardValues(json, most).of(card), longest));
        } catch (IllegalStateException ours) {
            throw new IllegalStateException("card " + card.card() + ": " + ours.getMessage(), ours);
        }
    }

    private Template template(TemplateReader reader, String card) {
        try {
            return reader.read(read("/cards/" + card + "/template.json"));
        } catch (IllegalStateException ours) {
            throw new IllegalStateException("cards/" + card + "/template.json: " + ours.getMessage(), ours);
        }
    }

    private JsonNode read(String resource) {
        try (InputStream stream = TemplateCards.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no " + resource);
            }
            return json.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

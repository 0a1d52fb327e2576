package school.signpost.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import school.signpost.support.FakeConnector.Sent;
import tools.jackson.databind.JsonNode;

/** What somebody sees: messages that came, or what a pressed button answered. */
public final class Seen {

    private final List<JsonNode> cards = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();
    private String activityId = "";

    Seen(List<Sent> messages) {
        for (var message : messages) {
            activityId = message.newId();
            summaries.add(message.body().path("summary").asString(""));
            if (!message.text().isEmpty()) {
                texts.add(message.text());
            }
            if (!message.card().isMissingNode()) {
                cards.add(message.card());
            }
        }
    }

    static Seen of(List<Sent> messages) {
        return new Seen(messages);
    }

    static Seen answer(JsonNode body, String activityId) {
        var seen = new Seen(List.of());
        seen.activityId = activityId;
        var task = body.path("task");
        if (body.path("value").isString()) {
            seen.texts.add(body.path("value").asString());
        } else if (body.path("value").isObject()) {
            seen.cards.add(body.path("value"));
        } else if (task.path("value").isString()) {
            seen.texts.add(task.path("value").asString());
        } else if (task.path("value").isObject()) {
            seen.cards.add(task.path("value").path("card").path("content"));
        }
        return seen;
    }

    /** Everything that can be read, cards and texts alike. */
    public String text() {
        return String.join("\n", texts) + "\n"
                + cards.stream().map(CardNodes::text).collect(Collectors.joining("\n"));
    }

    /** What a phone's lock screen shows. */
    public List<String> notifications() {
        return summaries.stream().filter(summary -> !summary.isEmpty()).toList();
    }

    public List<String> buttons() {
        return cards.stream().flatMap(card -> CardNodes.buttons(card).stream()).toList();
    }

    Optional<JsonNode> button(String title) {
        return cards.stream()
                .flatMap(card -> CardNodes.button(card, title).stream())
                .findFirst();
    }

    /** What an input of the form is filled in with. */
    public String filledIn(String field) {
        return cards.stream()
                .map(card -> CardNodes.value(card, field))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    public boolean isNothing() {
        return cards.isEmpty() && texts.isEmpty();
    }

    public String activityId() {
        return activityId;
    }

    @Override
    public String toString() {
        return text();
    }
}

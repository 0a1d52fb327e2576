package school.signpost.support;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import school.signpost.support.FakeConnector.Sent;
import tools.jackson.databind.JsonNode;

/** Somebody who answers each alert as soon as its card is there, and notes which answers were taken. */
public final class BusyResponder implements Consumer<Sent> {

    private static final String VERB = "alert.got-it";

    private final FakeTeams teams;
    private final TeamsPerson person;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** A button that was not pressed yet, and the card it is on. */
    private record Waiting(String cardId, Map<String, Object> values) {}

    public BusyResponder(FakeTeams teams, TeamsPerson person) {
        this.teams = teams;
        this.person = person;
    }

    @Override
    public void accept(Sent message) {
        if (message.conversationId().equals(person.conversationId())) {
            look(message.card(), message.method().equals("POST") ? message.newId() : message.activityId());
        }
    }

    private void look(JsonNode node, String cardId) {
        if (node.path("verb").asString("").equals(VERB)) {
            var values = new HashMap<String, Object>();
            node.path("data")
                    .properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().asString("")));
            var id = node.path("data").path("id").asString("");
            if (!answered.contains(id)) {
                waiting.put(id, new Waiting(cardId, values));
            }
        }
        node.forEach(child -> look(child, cardId));
    }

    /** Presses one button, if there is one; the case counts as answered only when the bot has said so. */
    public boolean answersOne(URI bot) {
        Optional<String> next = waiting.keySet().stream().findFirst();
        next.ifPresent(id -> {
            var card = waiting.get(id);
            var pressed = teams.pressed(person, VERB, card.values(), card.cardId());
            var response = teams.deliver(bot, pressed);
            if (response.statusCode() == 200) {
                answered.add(id);
                waiting.remove(id);
            }
        });
        return next.isPresent();
    }

    /** The ids of the cases whose answer was taken. */
    public Set<String> answered() {
        return Set.copyOf(answered);
    }
}

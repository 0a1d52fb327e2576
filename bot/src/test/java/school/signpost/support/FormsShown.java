package school.signpost.support;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import school.signpost.support.FakeConnector.Sent;
import tools.jackson.databind.JsonNode;

/** Remembers, for each chat, the newest button of each sort: what somebody quick would press next. */
public final class FormsShown implements Consumer<Sent> {

    private final Map<String, Form> newest = new ConcurrentHashMap<>();

    /** A button's values and the card it is on. */
    public record Form(String activityId, Map<String, String> values) {}

    @Override
    public void accept(Sent message) {
        if (message.method().equals("POST")) {
            look(message.card(), message);
        }
    }

    private void look(JsonNode node, Sent message) {
        if (node.path("type").asString("").equals("Action.Execute")
                && !node.path("data").has("about")) {
            var values = new HashMap<String, String>();
            node.path("data")
                    .properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().asString("")));
            newest.put(
                    message.conversationId() + "/" + node.path("verb").asString(""), new Form(message.newId(), values));
        }
        node.forEach(child -> look(child, message));
    }

    public Form newest(TeamsPerson person, String verb) {
        var form = newest.get(person.conversationId() + "/" + verb);
        if (form == null) {
            throw new AssertionError(person.name() + " has no button " + verb);
        }
        return form;
    }
}

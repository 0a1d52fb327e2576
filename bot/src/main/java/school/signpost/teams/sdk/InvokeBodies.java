package school.signpost.teams.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import org.jspecify.annotations.Nullable;
import school.signpost.teams.outgoing.Activities;
import school.signpost.teams.turn.InvokeReply;

/** Our replies as the bodies Teams expects, which differ between a pressed button and a dialog. */
final class InvokeBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OK = 200;

    private InvokeBodies() {}

    static InvokeResponse of(TurnKind kind, InvokeReply reply) {
        return new InvokeResponse(OK, kind == TurnKind.ACTION ? action(reply) : task(reply));
    }

    private static JsonNode action(InvokeReply reply) {
        return switch (reply) {
            case InvokeReply.Card card ->
                actionBody(Activities.ADAPTIVE_CARD).set("value", Activities.card(card.json()));
            case InvokeReply.Message message ->
                actionBody("application/vnd.microsoft.activity.message").put("value", message.text());
            case InvokeReply.Dialog dialog -> throw new IllegalStateException("a button can't open a dialog by itself");
            case InvokeReply.Close close -> throw new IllegalStateException("a button has no dialog to close");
        };
    }

    /** An empty body closes the dialog. */
    private static @Nullable JsonNode task(InvokeReply reply) {
        return switch (reply) {
            case InvokeReply.Dialog dialog -> taskBody("continue", dialogValue(dialog));
            case InvokeReply.Message message -> taskBody("message", JSON.textNode(message.text()));
            case InvokeReply.Close close -> null;
            case InvokeReply.Card card -> throw new IllegalStateException("a dialog can't replace a card");
        };
    }

    private static ObjectNode actionBody(String type) {
        return JSON.objectNode().put("statusCode", OK).put("type", type);
    }

    private static ObjectNode taskBody(String type, JsonNode value) {
        var body = JSON.objectNode();
        body.putObject("task").put("type", type).set("value", value);
        return body;
    }

    private static ObjectNode dialogValue(InvokeReply.Dialog dialog) {
        var value = JSON.objectNode()
                .put("title", dialog.title())
                .put("height", "medium")
                .put("width", "medium");
        value.putObject("card")
                .put("contentType", Activities.ADAPTIVE_CARD)
                .set("content", Activities.card(dialog.json()));
        return value;
    }
}

package school.signpost.teams.outgoing;

import org.jspecify.annotations.Nullable;

/**
 * One message: plain text, or a card alone with a {@code summary} for notifications. Never both: Teams may answer such a
 * message without an id, and it could not be updated later.
 */
public record OutgoingMessage(
        @Nullable String text,
        @Nullable String card,
        @Nullable String summary) {

    public OutgoingMessage {
        if ((text == null) == (card == null)) {
            throw new IllegalArgumentException("a message is either text or a card");
        }
    }

    public static OutgoingMessage text(String text) {
        return new OutgoingMessage(text, null, null);
    }

    public static OutgoingMessage card(String card, String summary) {
        return new OutgoingMessage(null, card, summary);
    }

    @Override
    public String toString() {
        return text == null ? "OutgoingMessage[card]" : "OutgoingMessage[text]";
    }
}

package school.signpost.teams.sdk;

import java.time.Duration;
import java.util.List;
import school.signpost.shared.AFewAtATime;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.turn.Inbound;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Turns;

/**
 * Lets turns begin in the order in which they came, a few at a time. Thirty-two at once on two cores finish no sooner, and
 * some of them much later: a report must not wait for those that came after it. A pressed button goes before a typed
 * sentence: somebody waits to be told of what a form says, and Teams gives a button ten seconds. Whoever has waited a
 * second begins all the same, so that nobody waits for turns that hang. What a typed sentence is answered is sent when its
 * place is free again.
 */
final class TurnsInOrder implements Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Turns turns;
    private final AFewAtATime places;

    TurnsInOrder(Turns turns, int atOnce) {
        this.turns = turns;
        this.places = new AFewAtATime(atOnce, PATIENCE);
    }

    @Override
    public List<OutgoingMessage> onMessage(Inbound in) {
        return places.inTurn(() -> turns.onMessage(in));
    }

    @Override
    public InvokeReply onAction(String verb, Inbound in) {
        return places.pressing(() -> turns.onAction(verb, in));
    }

    @Override
    public InvokeReply onDialogOpened(String verb, Inbound in) {
        return places.pressing(() -> turns.onDialogOpened(verb, in));
    }

    @Override
    public InvokeReply onDialogSent(String verb, Inbound in) {
        return places.pressing(() -> turns.onDialogSent(verb, in));
    }

    @Override
    public List<OutgoingMessage> onInstalled(Inbound in) {
        return places.inTurn(() -> turns.onInstalled(in));
    }

    @Override
    public void onRemoved(Inbound in) {
        turns.onRemoved(in);
    }
}

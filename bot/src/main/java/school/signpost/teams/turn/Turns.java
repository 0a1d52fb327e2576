package school.signpost.teams.turn;

import java.util.List;
import school.signpost.teams.outgoing.OutgoingMessage;

/** What the bot does with each thing that can come in. A surprise is thrown; the edge answers it and records it. */
public interface Turns {

    /** Somebody typed; the replies are sent in this order. */
    List<OutgoingMessage> onMessage(Inbound in);

    /** Somebody pressed an Action.Execute button; {@code verb} as the card carried it, not to be trusted. */
    InvokeReply onAction(String verb, Inbound in);

    /** Somebody pressed a button that opens a dialog. */
    InvokeReply onDialogOpened(String verb, Inbound in);

    /** Somebody sent a dialog's form. */
    InvokeReply onDialogSent(String verb, Inbound in);

    /** The bot was installed for a person, or added to a chat. */
    List<OutgoingMessage> onInstalled(Inbound in);

    /** Somebody removed the bot. */
    void onRemoved(Inbound in);
}

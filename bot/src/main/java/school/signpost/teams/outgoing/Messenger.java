package school.signpost.teams.outgoing;

import school.signpost.conversation.ChatAddress;

/** Proactive messages to one person's chat. Blocks until Teams answers or the time-out runs; never throws for a refusal. */
public interface Messenger {

    Outcome send(ChatAddress to, OutgoingMessage message);

    Outcome update(ChatAddress to, String activityId, OutgoingMessage message);

    Outcome delete(ChatAddress to, String activityId);
}

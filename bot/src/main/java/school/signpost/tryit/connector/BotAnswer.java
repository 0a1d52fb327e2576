package school.signpost.tryit.connector;

import tools.jackson.databind.JsonNode;

/** What the bot's endpoint made of an activity. */
public sealed interface BotAnswer {

    /** It took the activity; an invoke has a body, otherwise the body is a JSON null. */
    record Taken(JsonNode body) implements BotAnswer {}

    /** It answered with a status that means no. */
    record Refused(int status) implements BotAnswer {}

    /** It did not answer in the time that Teams allows, or not at all. */
    record Silent() implements BotAnswer {}
}

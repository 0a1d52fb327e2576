/** The stand-in for Teams: activities to the bot's real endpoint, and the Bot Connector it answers to. */
@NullMarked
package school.signpost.tryit.connector;

import org.jspecify.annotations.NullMarked;

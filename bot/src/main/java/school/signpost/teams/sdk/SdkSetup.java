package school.signpost.teams.sdk;

import com.microsoft.bot.connector.authentication.AppCredentials;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.cards.Words;
import school.signpost.teams.TeamsSettings;
import school.signpost.teams.outgoing.Connectors;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.turn.Turns;
import school.signpost.time.SystemClock;

/** Puts adapter and bot together. */
@Configuration(proxyBeanMethods = false)
class SdkSetup {

    /** The code that a failed turn leaves in the log and shows to the person. */
    static final String WENT_WRONG = "T1";

    /** Measured: one waits for the store while the other works; with four, reports reach their people later. */
    private static final int AT_ONCE_PER_CORE = 2;

    /** The apology is looked up now: a missing message key must not be found out while something else goes wrong. */
    @Bean
    BotTurns botTurns(
            TeamsSettings settings,
            AppCredentials credentials,
            Connectors connectors,
            Turns turns,
            LateReplies late,
            SystemClock clock,
            Words words) {
        var apology = words.say("teams.went-wrong", Map.of("code", WENT_WRONG));
        var inOrder =
                new TurnsInOrder(turns, AT_ONCE_PER_CORE * Runtime.getRuntime().availableProcessors());
        return new BotTurns(
                new SignpostAdapter(credentials, connectors),
                new TurnBot(inOrder, late, clock, apology),
                settings.appId());
    }

    @Bean
    LateReplies lateReplies(Messenger messenger) {
        return new LateReplies(messenger, LateReplies.PAUSES);
    }
}

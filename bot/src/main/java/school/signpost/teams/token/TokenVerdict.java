package school.signpost.teams.token;

import java.util.Set;

/** What a request's Authorization header turned out to be. */
public sealed interface TokenVerdict {

    /** Signed by the Bot Framework for us, for this service URL, by a key endorsed for these channels. */
    record Genuine(String serviceUrl, Set<String> endorsements) implements TokenVerdict {
        public Genuine {
            endorsements = Set.copyOf(endorsements);
        }

        /** Whether it may speak for an activity of this channel and service URL. */
        public boolean speaksFor(String channelId, String activityServiceUrl) {
            return endorsements.contains(channelId) && serviceUrl.equals(activityServiceUrl);
        }
    }

    /** Not from Teams; {@code code} says why, for the log. */
    record Forged(String code) implements TokenVerdict {}

    /** From the Bot Framework, but meant for another bot. */
    record ForAnother(String code) implements TokenVerdict {}

    /** The keys to check it with can't be had just now. */
    record Uncheckable() implements TokenVerdict {}
}

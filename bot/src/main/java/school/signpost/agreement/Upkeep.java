package school.signpost.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;

/**
 * What keeps a book in order: what the staff list said when it was last looked at, the number of the campaign in which its
 * person is being asked, the key of what is sealed in it, and when to look again, by the school's clock.
 */
public record Upkeep(
        String facts,
        int campaign,
        @Nullable WrappedKey key,
        @Nullable Instant nextLook) {

    static final Upkeep NONE = new Upkeep("", 0, null, null);

    public Upkeep listed(String known) {
        return new Upkeep(known, campaign, key, nextLook);
    }

    Upkeep inCampaign(int number) {
        return new Upkeep(facts, number, key, nextLook);
    }

    Upkeep sealedWith(WrappedKey made) {
        return new Upkeep(facts, campaign, made, nextLook);
    }

    Upkeep lookAt(@Nullable Instant next) {
        return new Upkeep(facts, campaign, key, next);
    }
}

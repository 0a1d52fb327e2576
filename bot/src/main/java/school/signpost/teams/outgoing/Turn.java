package school.signpost.teams.outgoing;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Lane;
import school.signpost.teams.outgoing.TenantPlaces.Place;

/**
 * The place that a notice waits for before it holds anything else, so that a bulk notice that must wait does not stand in
 * the chat's queue in front of an urgent one. It belongs to the thread that sends, as every request does.
 */
final class Turn {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private final Precedence precedence;
    private final String conversation;
    private @Nullable Place place;

    private Turn(Precedence precedence, String conversation, Place place) {
        this.precedence = precedence;
        this.conversation = conversation;
        this.place = place;
    }

    /** Waits, then does {@code sends}; where no place came free in time, answers {@code notYet} instead. */
    static <T> T with(
            SendLimit limit, Lane lane, String conversation, Supplier<T> sends, Function<Duration, T> notYet) {
        var precedence = Precedence.of(lane);
        Turn turn;
        try {
            turn = new Turn(precedence, conversation, limit.await(precedence, conversation, PATIENCE));
        } catch (Limited none) {
            return notYet.apply(none.untilFree());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return notYet.apply(PATIENCE);
        }
        CURRENT.set(turn);
        try {
            return sends.get();
        } finally {
            CURRENT.remove();
            if (turn.place != null) {
                limit.giveBack(turn.place);
            }
        }
    }

    /** The place reserved for the first request to this conversation. */
    static @Nullable Place takeReserved(String conversation) {
        var turn = CURRENT.get();
        if (turn == null || turn.place == null || !turn.conversation.equals(conversation)) {
            return null;
        }
        var reserved = turn.place;
        turn.place = null;
        return reserved;
    }

    /** How soon this thread's requests must go. */
    static Precedence precedence() {
        var turn = CURRENT.get();
        return turn == null ? Precedence.NORMAL : turn.precedence;
    }
}

package school.signpost.delivery;

import java.util.Optional;
import school.signpost.outbox.Claimed;

/** Works out, when it leaves, what an owner's notice says by e-mail or text message, and where it goes. */
public interface LetterWriter {

    /** Whose notices these are. */
    String owner();

    /** Empty when things have moved on, or when this person may no longer know. */
    Optional<Letter> write(Claimed notice);
}

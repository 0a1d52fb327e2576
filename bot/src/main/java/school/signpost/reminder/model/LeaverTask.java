package school.signpost.reminder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing to be done about a leaver, by when, and how it stands. */
public record LeaverTask(Kind kind, LocalDate due, State state) {

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    LeaverTask becomes(State next) {
        return new LeaverTask(kind, due, next);
    }

    LeaverTask dueOn(LocalDate day) {
        return new LeaverTask(kind, day, state);
    }

    /** What has to be done. */
    public enum Kind {
        /** Nobody can sign in with the account any more. */
        DISABLE_ACCOUNT,
        /** The account is gone. */
        REMOVE_ACCOUNT,
        /** Equipment and the details of all log-ons are handed in. */
        EQUIPMENT_BACK,
        /** Shared passwords that they knew are changed. */
        CHANGE_SHARED_PASSWORDS,
        /** Somebody else takes over the roles that still name them. */
        REPLACE_IN_ROLES
    }

    /** How it stands. */
    public sealed interface State {

        /** Still to be done. */
        record Open() implements State {}

        /** Somebody says that it is done; {@code note} is their evidence. */
        record Done(String by, LocalDate on, @Nullable String note) implements State {}

        /** The directory shows that it is done. */
        record Confirmed(LocalDate on) implements State {}

        /** No longer needed: they stay, or came back before it was done. */
        record Dropped(LocalDate on) implements State {}
    }
}

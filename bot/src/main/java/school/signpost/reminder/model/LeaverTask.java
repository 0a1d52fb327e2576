package school.signpost.reminder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing to be done about a leaver, by when, and how it stands. */
public record LeaverTask(Kind kind, LocalDate due, State state) {

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isLateOn(LocalDate day) {
        return isOpen() && day.isAfter(due);
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
        REPLACE_IN_ROLES,
        /** They are back and can sign in again. */
        ENABLE_ACCOUNT
    }

    /** Why something need not be done any more. */
    public enum Reason {
        /** They do not leave after all. */
        STAYS,
        /** They left, and came back before it was done. */
        BACK
    }

    /** How it stands. */
    public sealed interface State {

        /** Still to be done. */
        record Open() implements State {}

        /** Somebody says that it is done; {@code note} is their evidence. */
        record Done(String by, LocalDate on, @Nullable String note) implements State {}

        /** The directory shows that it is done. */
        record Confirmed(LocalDate on) implements State {}

        /** No longer needed. */
        record Dropped(LocalDate on, Reason why) implements State {}
    }
}

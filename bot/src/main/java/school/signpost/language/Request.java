package school.signpost.language;

import org.jspecify.annotations.Nullable;
import school.signpost.shared.Reference;

/** What a typed message asks for. */
public sealed interface Request {

    record Help() implements Request {}

    record Cancel() implements Request {}

    record MyReports() implements Request {}

    /** What do I owe: agreements to sign, a password to change. */
    record MyDuties() implements Request {}

    /** I have changed my password; the password itself is never asked for. */
    record ChangedPassword() implements Request {}

    /** Of the office: who has not signed, and is anybody being asked? */
    record WhoHasNotSigned() implements Request {}

    /** Where does this one stand? */
    record Standing(Reference reference) implements Request {}

    /** "add: …" or "INC-2026-0042 add: …"; without a reference it means the newest own report. */
    record Addendum(@Nullable Reference reference, String text) implements Request {
        @Override
        public String toString() {
            return "Addendum[" + reference + "]";
        }
    }

    /** Anything else: probably a report. */
    record Sentence(String text) implements Request {
        @Override
        public String toString() {
            return "Sentence[" + text.length() + " characters]";
        }
    }

    /** Nothing but white space. */
    record Nothing() implements Request {}
}

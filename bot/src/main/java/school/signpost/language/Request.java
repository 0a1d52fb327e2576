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

    /** Of the office: what has been done about those who leave? */
    record Leavers() implements Request {}

    /** Of the office: remind everybody who has not done something, at the next moment that is allowed. */
    record RemindNow() implements Request {}

    /** Which of the school's devices do I have? */
    record MyDevices() implements Request {}

    /** Who has which device? {@code search} is a tag, a number or a name, perhaps blank. For who keeps the equipment. */
    record Equipment(String search) implements Request {
        @Override
        public String toString() {
            return "Equipment[" + search.length() + " characters]";
        }
    }

    /** Something that needs a yes; {@code what} in small letters, or blank for what was asked for so far. */
    record Permits(String what) implements Request {
        @Override
        public String toString() {
            return "Permits[" + what.length() + " characters]";
        }
    }

    /** What could not be delivered? For the administrator. */
    record Deliveries() implements Request {}

    /** Which roles does nobody hold? For administrators. */
    record Gaps() implements Request {}

    /** Can everybody with a role be reached? For administrators. */
    record CheckAlerts() implements Request {}

    /** A practice alert for a role, perhaps not said which; {@code role} in small letters. For administrators. */
    record Practice(@Nullable String role) implements Request {
        @Override
        public String toString() {
            return "Practice[]";
        }
    }

    /** Who is on the staff list, what is wrong with it, and what waits? For administrators. */
    record StaffListStanding() implements Request {}

    /** Which policy is in force, and what is wrong with its file? For administrators. */
    record PolicyStanding() implements Request {}

    /** What the policy in force changed against the one before it. */
    record PolicyChanges() implements Request {}

    /** Where does this one stand? */
    record Standing(Reference reference) implements Request {}

    /** "add: …" or "INC-2026-0042 add: …"; without a reference it means the newest own report. */
    record Addendum(@Nullable Reference reference, String text) implements Request {
        @Override
        public String toString() {
            return "Addendum[" + reference + "]";
        }
    }

    /** Whom to turn to, with numbers. */
    record Contacts() implements Request {}

    /** Who would be told about a report that nobody makes; {@code about} is what it says of it, perhaps nothing. */
    record WhoWouldBeTold(String about) implements Request {
        @Override
        public String toString() {
            return "WhoWouldBeTold[" + about.length() + " characters]";
        }
    }

    /** A question about the policy; {@code about} is its matter in small letters, {@code text} the whole as typed. */
    record Question(Asked asked, String about, String text) implements Request {

        /** What is asked for. */
        public enum Asked {
            /** Whom to tell about something. */
            WHOM,
            /** Who somebody is. */
            WHO,
            /** What the policy says. */
            RULE,
            /** Worded so that it may be about a rule: where nothing is found, the policy says nothing. */
            LOOSE,
            /** Begins like a question, as reports do too: an answer only where a rule is surely meant. */
            PERHAPS
        }

        @Override
        public String toString() {
            return "Question[" + asked + ", " + text.length() + " characters]";
        }
    }

    /** "Away until Friday, Priya covers"; {@code who} is absent where they speak of themselves. */
    record Away(@Nullable String who, String days, @Nullable String cover) implements Request {
        @Override
        public String toString() {
            return "Away[" + days.length() + " characters]";
        }
    }

    /** "I'm back", or somebody else is. */
    record Back(@Nullable String who) implements Request {
        @Override
        public String toString() {
            return "Back[]";
        }
    }

    /** Who is on duty now and this week? */
    record OnDuty() implements Request {}

    /** Suspend somebody, or see who is suspended; {@code who} is whom they named. For the few whom the policy names. */
    record Suspensions(@Nullable String who) implements Request {
        @Override
        public String toString() {
            return "Suspensions[]";
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

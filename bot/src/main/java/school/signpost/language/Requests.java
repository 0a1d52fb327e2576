package school.signpost.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.Reference;

/** Tells a command from a report. Only whole messages are commands, so that no report is mistaken for one. */
public final class Requests {

    // Phones turn a hyphen into a dash and put a space after it.
    private static final String REFERENCE =
            "([A-Za-z]{2,8})\\s?[-\u2010-\u2015]\\s?(\\d{4})\\s?[-\u2010-\u2015]\\s?(\\d{1,7})";
    private static final Pattern ANY_REFERENCE = Pattern.compile("(?<![A-Za-z0-9])" + REFERENCE + "(?![A-Za-z0-9])");
    // A whole message in which nothing else stands may have anything between its parts, or nothing.
    private static final Pattern LOOSE_REFERENCE = Pattern.compile(
            "([A-Za-z]{2,8})[\\s.:/#_\u2010-\u2015-]*(20\\d{2})[\\s.:/#_\u2010-\u2015-]*(\\d{1,7})[\\s.?!]*");
    private static final Pattern ADD =
            Pattern.compile("(?is)(?:please )?add(?: this)?(?:\\s+to\\s+" + REFERENCE + ")?\\s*[:;]\\s*(.*)");
    private static final Pattern ADD_TO =
            Pattern.compile("(?is)(?:please )?add(?: this)?\\s+to\\s+" + REFERENCE + "\\s*[,.]?\\s+(.+)");
    private static final Pattern REFERENCE_ADD =
            Pattern.compile("(?is)" + REFERENCE + "\\s*[:,.]?\\s*(?:please )?add(?:\\s*[:;]\\s*|\\s+)(.*)");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:\\?|whats?|where|wheres|hows?|status|state|any|has|is|did|show|open|check|about|news|update|who|when|why"
                    + "|can|could|please|hi|hello|my|report|re)\\b.*|");
    private static final int SHORT_QUESTION = 9;

    private static final Set<String> HELP = WordList.phrases("""
            help; help me; help please; please help; ?; hi; hello; hey; hiya; hi there; hello there; good
            morning; good afternoon; morning; afternoon; menu; start; get started; commands; options; what can
            you do; what can i do; what do you do; what is this; what are you; who are you; how does this work;
            how do you work; how do i use this; what can i ask; what can i ask you; what can i say
            """);
    private static final Set<String> CANCEL = WordList.phrases("""
            cancel; cancel please; please cancel; cancel that; cancel this; cancel it; cancel report; cancel my
            report; stop; stop it; never mind; nevermind; nvm; forget it; forget that; start again; start over;
            quit; exit; no thanks; changed my mind; ive changed my mind
            """);
    private static final Set<String> BARE_ADD = WordList.phrases("""
            add; add something; add more; add details; add to it; add this; add to my report; add to the report; i want to
            add something; i want to add to my report; can i add something; how do i add something
            """);
    private static final Set<String> MY_REPORTS = WordList.phrases("""
            my reports; my report; my cases; reports; show my reports; show me my reports; show reports; list my
            reports; see my reports; where are my reports; where is my report; wheres my report; what have i
            reported; what did i report; status; status of my reports; how are my reports
            """);

    private static final Set<String> MY_DUTIES = WordList.phrases("""
            what do i owe; what do i have to do; what do i have to sign; what do i need to sign; what must i sign; my
            agreements; my agreement; my duties; sign; sign agreement; sign my agreement; sign the agreement; agreements;
            what have i signed; when does my password run out; when must i change my password
            """);
    private static final Set<String> CHANGED_PASSWORD = WordList.phrases("""
            ive changed it; i have changed it; ive changed my password; i have changed my password; i changed my password;
            changed my password; my password is changed; password changed
            """);
    private static final Set<String> NOT_SIGNED = WordList.phrases("""
            who has not signed; who hasnt signed; who hasnt signed yet; who has not signed yet; who still has to sign;
            unsigned; not signed; progress; progress of agreements; start asking; pause asking; stop asking
            """);
    private static final Set<String> REMIND_NOW = WordList.phrases("""
            remind now; remind them now; remind everybody; remind everybody now; remind everyone; remind everyone now; send reminders
            """);
    private static final Set<String> LEAVERS = WordList.phrases("""
            leavers; show leavers; show the leavers; who is leaving; whos leaving; who leaves; who has left; open leavers
            """);
    private static final Set<String> DELIVERIES = WordList.phrases("""
            alerts; show alerts; show me the alerts; deliveries; show deliveries; undelivered; what was not delivered;
            failed deliveries
            """);

    private static final Set<String> CHECK_ALERTS = WordList.phrases("""
            check alerts; check the alerts; check everybody; check reachability; check who can be reached; can everybody be
            reached; can everyone be reached; who cannot be reached; who cant be reached
            """);
    private static final Pattern PRACTICE = Pattern.compile("(?:please )?(?:start |run |do )?(?:a |the )?"
            + "(?:drill|practice alert|practice drill|practise alert)(?: (?:for|with|as) | |$)(?<role>.{1,60})?");

    private static final Set<String> ON_DUTY = WordList.phrases("""
            who is on duty; whos on duty; on duty; who is on duty now; who is on duty today; whos on duty today; who is on
            duty this week; whos on duty this week; duty; rota; who is away; whos away; who is away today; who is away this
            week; whos away this week; who is covering; whos covering
            """);
    private static final Set<String> GAPS = WordList.phrases("""
            gaps; gap; show gaps; vacant roles; which roles are vacant; which roles does nobody hold
            """);

    private static final Set<String> POLICY = WordList.phrases("""
            policy; check policy; check the policy; policy check; show policy; show the policy; which policy is in force
            """);
    private static final Set<String> POLICY_CHANGES = WordList.phrases("""
            diff; policy diff; diff policy; policy changes; what changed in the policy; what has changed in the policy;
            what changes in the policy; what is new in the policy; whats new in the policy; what did the policy change
            """);

    private static final Set<String> STAFF_LIST = WordList.phrases("""
            staff list; check staff list; check the staff list; show staff list; show the staff list; check staff; staff
            check; what changes in the staff list; what would the new staff list change
            """);

    private Requests() {}

    /** What a message asks for; an {@link Request.Addendum} may have a blank text when nothing followed "add:". */
    public static Request parse(String typed) {
        String text = TypedText.clean(typed);
        if (text.isEmpty()) {
            return new Request.Nothing();
        }
        String bare = TypedText.bare(text);
        String asked = bare.replace(" ?", "").strip();
        if (HELP.contains(asked) || (asked.isEmpty() && bare.contains("?"))) {
            return new Request.Help();
        }
        if (CANCEL.contains(asked)) {
            return new Request.Cancel();
        }
        if (MY_REPORTS.contains(asked)) {
            return new Request.MyReports();
        }
        if (BARE_ADD.contains(asked)) {
            return new Request.Addendum(null, "");
        }
        if (MY_DUTIES.contains(asked)) {
            return new Request.MyDuties();
        }
        if (CHANGED_PASSWORD.contains(asked)) {
            return new Request.ChangedPassword();
        }
        if (REMIND_NOW.contains(asked)) {
            return new Request.RemindNow();
        }
        if (NOT_SIGNED.contains(asked)) {
            return new Request.WhoHasNotSigned();
        }
        if (LEAVERS.contains(asked)) {
            return new Request.Leavers();
        }
        if (POLICY.contains(asked)) {
            return new Request.PolicyStanding();
        }
        if (STAFF_LIST.contains(asked)) {
            return new Request.StaffListStanding();
        }
        if (POLICY_CHANGES.contains(asked)) {
            return new Request.PolicyChanges();
        }
        if (GAPS.contains(asked)) {
            return new Request.Gaps();
        }
        if (DELIVERIES.contains(asked)) {
            return new Request.Deliveries();
        }
        if (CHECK_ALERTS.contains(asked)) {
            return new Request.CheckAlerts();
        }
        if (ON_DUTY.contains(asked)) {
            return new Request.OnDuty();
        }
        var practice = PRACTICE.matcher(asked);
        if (practice.matches()) {
            return new Request.Practice(practice.group("role"));
        }
        return addendum(text)
                .or(() -> standing(text))
                .or(() -> SuspendSentences.parse(text, asked))
                .or(() -> EquipmentSentences.parse(text, asked))
                .or(() -> PermitSentences.parse(asked))
                .or(() -> AwaySentences.parse(text))
                .or(() -> Questions.parse(text, asked))
                .orElseGet(() -> new Request.Sentence(text));
    }

    private static Optional<Request> addendum(String text) {
        for (Pattern form : new Pattern[] {ADD, ADD_TO, REFERENCE_ADD}) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return added(reference(found), found.group(4).strip(), found.group(1) != null);
            }
        }
        return Optional.empty();
    }

    private static Optional<Request> added(@Nullable Reference reference, String text, boolean named) {
        // A number that cannot be a reference is left to be read as a sentence rather than added to the wrong report.
        return named && reference == null ? Optional.empty() : Optional.of(new Request.Addendum(reference, text));
    }

    private static Optional<Request> standing(String text) {
        Matcher whole = LOOSE_REFERENCE.matcher(text);
        if (whole.matches()) {
            return Optional.ofNullable(reference(whole)).map(Request.Standing::new);
        }
        Matcher found = ANY_REFERENCE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Reference reference = reference(found);
        String around = text.substring(0, found.start()) + " " + text.substring(found.end());
        boolean another = found.find();
        String rest = TypedText.bare(around);
        boolean shortQuestion = rest.split(" ", -1).length <= SHORT_QUESTION
                && QUESTION.matcher(rest.replace("?", "").strip()).matches();
        return reference == null || another || !shortQuestion
                ? Optional.empty()
                : Optional.of(new Request.Standing(reference));
    }

    private static @Nullable Reference reference(Matcher found) {
        return found.group(1) == null
                ? null
                : Reference.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
                        .orElse(null);
    }
}

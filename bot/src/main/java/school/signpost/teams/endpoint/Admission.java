package school.signpost.teams.endpoint;

import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;

/** Who may come in, in two looks: at the request before its body is read, and at the activity that was in it. */
interface Admission {

    /** Looks at the headers alone, so that a stranger's body is never read. */
    Pass admit(HttpServletRequest request) throws Refused;

    /** What the headers proved, to be held against the activity. */
    @FunctionalInterface
    interface Pass {
        void covers(Activity activity) throws Refused;
    }
}

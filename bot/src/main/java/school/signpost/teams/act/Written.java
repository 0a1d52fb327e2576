package school.signpost.teams.act;

import school.signpost.language.PasswordSpotter;
import school.signpost.shared.ConfidentialText;

/** What somebody wrote into a field, as it may be kept and passed on: not endless, and no password. */
final class Written {

    private Written() {}

    static ConfidentialText text(String typed, int longest) {
        return ConfidentialText.of(plain(typed.substring(0, Math.min(typed.length(), longest))));
    }

    static String plain(String typed) {
        return PasswordSpotter.withoutPassword(typed);
    }
}

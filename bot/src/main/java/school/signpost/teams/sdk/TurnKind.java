package school.signpost.teams.sdk;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of thing an activity asks of us; also the label it is counted under. */
public enum TurnKind {
    /** Somebody typed, or sent a form of the older kind. */
    MESSAGE,
    /** Somebody pressed an Action.Execute button. */
    ACTION,
    /** Somebody opened a dialog. */
    DIALOG_OPENED,
    /** Somebody sent a dialog's form. */
    DIALOG_SENT,
    /** Somebody got the app. */
    INSTALLED,
    /** Somebody's app was taken away. */
    REMOVED,
    /** Something that wants an answer we don't have. */
    UNKNOWN_INVOKE,
    /** Something we need not know: typing, reactions, members of a chat. */
    IGNORED;

    public static TurnKind of(Activity activity) {
        return switch (String.valueOf(activity.getType())) {
            case ActivityTypes.MESSAGE -> MESSAGE;
            case ActivityTypes.INVOKE -> invoke(activity.getName());
            case ActivityTypes.INSTALLATION_UPDATE -> installation(activity.getAction());
            default -> IGNORED;
        };
    }

    private static TurnKind invoke(@Nullable String name) {
        return switch (String.valueOf(name)) {
            case "adaptiveCard/action" -> ACTION;
            case "task/fetch" -> DIALOG_OPENED;
            case "task/submit" -> DIALOG_SENT;
            default -> UNKNOWN_INVOKE;
        };
    }

    private static TurnKind installation(@Nullable String action) {
        return switch (String.valueOf(action)) {
            case "add", "add-upgrade" -> INSTALLED;
            case "remove", "remove-upgrade" -> REMOVED;
            default -> IGNORED;
        };
    }

    /** Whether somebody waits for a body. */
    public boolean isInvoke() {
        return this == ACTION || this == DIALOG_OPENED || this == DIALOG_SENT || this == UNKNOWN_INVOKE;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

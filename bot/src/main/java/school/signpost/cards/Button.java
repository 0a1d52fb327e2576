package school.signpost.cards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A button of a card. What comes back when it is pressed is {@code {v, verb, id}} plus {@code extra}, in the order given, and
 * is never trusted. {@code url} only for a link. {@code sendsForm} for a button that is of no use before what the card asks
 * is filled in; another one works in a form that is not.
 */
public record Button(
        Press press,
        String label,
        String verb,
        String id,
        Map<String, String> extra,
        @Nullable String url,
        Look look,
        boolean sendsForm) {

    public Button {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Button execute(String label, String verb, String id) {
        return new Button(Press.EXECUTE, label, verb, id, Map.of(), null, Look.PLAIN, false);
    }

    public static Button dialog(String label, String verb, String id) {
        return new Button(Press.DIALOG, label, verb, id, Map.of(), null, Look.PLAIN, false);
    }

    /** Sends the answer of a dialog. */
    public static Button submit(String label, String verb, String id) {
        return new Button(Press.SUBMIT, label, verb, id, Map.of(), null, Look.PLAIN, false);
    }

    public static Button link(String label, String url) {
        return new Button(Press.LINK, label, "", "", Map.of(), url, Look.PLAIN, false);
    }

    /** The one most people want, which sends the form. */
    public Button first() {
        return new Button(press, label, verb, id, extra, url, Look.FIRST, true);
    }

    /** Another one that sends the form. */
    public Button withForm() {
        return new Button(press, label, verb, id, extra, url, look, true);
    }

    public Button with(String key, String value) {
        var more = new LinkedHashMap<>(extra);
        more.put(key, value);
        return new Button(press, label, verb, id, more, url, look, sendsForm);
    }

    /** What pressing it does. */
    public enum Press {
        /** Action.Execute: the bot answers with a new card in place of this one. */
        EXECUTE,
        /** Action.Submit with msteams task/fetch: a dialog opens. */
        DIALOG,
        /** Action.Submit: the answer of a dialog. */
        SUBMIT,
        /** Action.OpenUrl. */
        LINK
    }

    /** Whether it is the one most people want. */
    public enum Look {
        FIRST,
        PLAIN
    }
}

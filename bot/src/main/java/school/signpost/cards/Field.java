package school.signpost.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One labelled input of a form. {@code value} is what was already understood; {@code id} comes back as the answer's key. */
public record Field(
        String id,
        String label,
        Type type,
        @Nullable String placeholder,
        @Nullable String value,
        boolean required,
        List<Choice> choices,
        int longest) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** What kind of input. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        DATE,
        /** Few choices: all shown. */
        CHOICE,
        /** Many choices: a compact list that can be searched by typing. */
        LIST
    }

    /** One of the choices: what is shown, and what comes back. */
    public record Choice(String title, String value) {}
}

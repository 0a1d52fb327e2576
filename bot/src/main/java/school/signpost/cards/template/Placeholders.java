package school.signpost.cards.template;

import java.util.function.Function;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code ${name}} in a text of ours, and nothing else: no look-ups of the environment, no defaults, and what is put in
 * is never read again. A name without a value throws {@link IllegalStateException}.
 */
public final class Placeholders {

    private Placeholders() {}

    public static String fill(String text, Function<String, @Nullable String> values) {
        var substitutor = new StringSubstitutor(StringLookupFactory.INSTANCE.functionStringLookup(values));
        substitutor.setEnableUndefinedVariableException(true);
        substitutor.setDisableSubstitutionInValues(true);
        substitutor.setEnableSubstitutionInVariables(false);
        substitutor.setValueDelimiterMatcher(null);
        try {
            return substitutor.replace(text);
        } catch (IllegalArgumentException undefined) {
            throw new IllegalStateException("no value for a placeholder in: " + text, undefined);
        }
    }
}

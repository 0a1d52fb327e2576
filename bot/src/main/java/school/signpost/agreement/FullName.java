package school.signpost.agreement;

import java.text.Normalizer;
import java.util.Locale;

/** A full name, compared as people do: small and capital letters, accents, hyphens and spaces are no different name. */
record FullName(String plain) {

    static FullName of(String written) {
        return new FullName(Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .replaceAll("[\\s-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT));
    }
}

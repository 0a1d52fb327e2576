package school.signpost.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Hears danger and signs of risk in a sentence, whatever it seems to be about. In doubt it hears danger. */
final class RiskWords {

    private static final String LIST = "/language/risk-words.txt";

    /** A false alarm from a word that was only mistyped is worse than none in short words: start is not starve. */
    private static final int SHORTEST_PUT_RIGHT = 6;

    private final RiskPhrases calm;
    private final RiskPhrases danger;
    private final RiskPhrases signs;
    private final RiskPhrases person;
    private final Spelling spelling;

    private RiskWords(Map<String, List<RiskPhrase>> phrases) {
        this.calm = new RiskPhrases(phrases.getOrDefault("calm", List.of()));
        this.danger = new RiskPhrases(phrases.getOrDefault("danger", List.of()));
        this.signs = new RiskPhrases(phrases.getOrDefault("sign", List.of()));
        this.person = new RiskPhrases(phrases.getOrDefault("person", List.of()));
        Set<String> words = new HashSet<>();
        List.of(calm, danger, signs, person).forEach(list -> words.addAll(list.words()));
        this.spelling = new Spelling(words, SHORTEST_PUT_RIGHT);
    }

    /** What was heard; danger is always a sign of risk too. */
    enum Heard {
        /** Nobody is spoken of. */
        NOTHING,
        /** Somebody is spoken of, perhaps a child. */
        A_PERSON,
        /** Something a designated safeguarding lead would want to know. */
        SIGNS_OF_RISK,
        /** Somebody may be in danger now. */
        DANGER;

        boolean isRisk() {
            return compareTo(SIGNS_OF_RISK) >= 0;
        }
    }

    static RiskWords load() {
        try (InputStream list = Objects.requireNonNull(RiskWords.class.getResourceAsStream(LIST), LIST)) {
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RiskWords parse(String list) {
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, List<RiskPhrase>> phrases = new HashMap<>();
        for (String line : list.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (colon < 0) {
                throw new IllegalArgumentException("not a line of the risk list: " + line);
            }
            String key = line.substring(0, colon);
            String rest = line.substring(colon + 1);
            if (key.startsWith("group ")) {
                groups.put(key.substring("group ".length()), new HashSet<>(Stems.of(rest)));
            } else {
                phrases.computeIfAbsent(key, any -> new ArrayList<>()).add(RiskPhrase.parse(rest, groups));
            }
        }
        return new RiskWords(phrases);
    }

    /** {@code ordinary} are words the vocabulary knows: they are never taken for a mistyped word of risk. */
    Heard listen(List<String> stems, Spelling ordinary) {
        List<String> left = stems.stream()
                .map(stem -> ordinary.knows(stem) ? stem : spelling.corrected(stem))
                .toList();
        left = calm.allTakenOutOf(left);
        if (danger.anyIn(left)) {
            return Heard.DANGER;
        }
        if (signs.anyIn(left)) {
            return Heard.SIGNS_OF_RISK;
        }
        return person.anyIn(stems) ? Heard.A_PERSON : Heard.NOTHING;
    }
}

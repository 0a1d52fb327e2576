package school.signpost.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases found by their first word, so that a sentence is held against a few of them only. */
final class RiskPhrases {

    private final List<RiskPhrase> phrases;
    private final Map<String, BitSet> byFirstWord = new HashMap<>();

    RiskPhrases(List<RiskPhrase> phrases) {
        this.phrases = List.copyOf(phrases);
        for (int i = 0; i < phrases.size(); i++) {
            for (String word : phrases.get(i).slots().getFirst().anyOf()) {
                byFirstWord.computeIfAbsent(word, any -> new BitSet()).set(i);
            }
        }
    }

    Set<String> words() {
        Set<String> words = new HashSet<>();
        phrases.forEach(phrase -> words.addAll(phrase.words()));
        return words;
    }

    boolean anyIn(List<String> stems) {
        return candidates(stems).stream().anyMatch(phrase -> phrase.in(stems));
    }

    /** The words with every phrase blanked out, in the order in which they are listed. */
    List<String> allTakenOutOf(List<String> stems) {
        List<String> left = stems;
        for (RiskPhrase phrase : candidates(stems)) {
            left = phrase.takenOutOf(left);
        }
        return left;
    }

    private List<RiskPhrase> candidates(List<String> stems) {
        BitSet found = new BitSet();
        for (String stem : stems) {
            BitSet here = byFirstWord.get(stem);
            if (here != null) {
                found.or(here);
            }
        }
        List<RiskPhrase> candidates = new ArrayList<>();
        found.stream().forEach(i -> candidates.add(phrases.get(i)));
        return candidates;
    }
}

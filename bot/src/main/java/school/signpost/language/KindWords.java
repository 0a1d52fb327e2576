package school.signpost.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.signpost.shared.KindId;

/** What one kind's vocabulary says, as stems: how strongly each word speaks for it, its phrases and its examples. */
record KindWords(KindId kind, Map<String, Double> weights, List<List<String>> phrases, List<Set<String>> examples) {

    private static final double WORD = 1.0;
    private static final double PART_OF_PHRASE = 0.45;
    private static final double TITLE = 0.6;
    private static final double EXAMPLE = 0.3;
    private static final double EACH_FURTHER_EXAMPLE = 0.15;
    private static final double EXAMPLES_AT_MOST = 0.9;

    KindWords {
        weights = Map.copyOf(weights);
        phrases = List.copyOf(phrases);
        examples = List.copyOf(examples);
    }

    static KindWords of(Vocabulary vocabulary) {
        Map<String, Double> weights = new HashMap<>();
        List<List<String>> phrases = new ArrayList<>();
        for (String word : vocabulary.words()) {
            List<String> stems = Stems.telling(Stems.of(word));
            if (stems.size() > 1) {
                phrases.add(stems);
            }
            stems.forEach(stem -> weights.merge(stem, stems.size() == 1 ? WORD : PART_OF_PHRASE, Math::max));
        }
        Stems.telling(Stems.of(vocabulary.title())).forEach(stem -> weights.merge(stem, TITLE, Math::max));
        List<Set<String>> examples = vocabulary.examples().stream()
                .<Set<String>>map(example -> new HashSet<>(Stems.telling(Stems.of(example))))
                .toList();
        countIn(examples).forEach((stem, count) -> weights.merge(stem, seenIn(count), Math::max));
        return new KindWords(vocabulary.kind(), weights, phrases, examples);
    }

    private static Map<String, Integer> countIn(List<Set<String>> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(example -> example.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }

    private static double seenIn(int examples) {
        return Math.min(EXAMPLES_AT_MOST, EXAMPLE + EACH_FURTHER_EXAMPLE * (examples - 1));
    }
}

package school.signpost.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.signpost.shared.KindId;

/** The vocabularies of all kinds together, made ready once: which words are telling, and how well a sentence fits each. */
final class Lexicon {

    private static final double EVIDENCE_SHARE = 0.6;
    private static final double HALF_SURE = 1.1;
    private static final double PHRASE = 0.7;
    private static final double COUNTS_AS_USED = 0.2;

    private final List<KindWords> kinds;
    private final Map<String, Double> rarity;
    private final Spelling spelling;
    private final Set<KindId> aboutRisk;
    private final Map<KindId, List<Example>> examples;

    Lexicon(List<Vocabulary> vocabularies, RiskWords risk) {
        this.kinds = vocabularies.stream().map(KindWords::of).toList();
        this.rarity = rarity(kinds);
        this.spelling = new Spelling(rarity.keySet(), 5);
        this.aboutRisk = vocabularies.stream()
                .filter(vocabulary -> speaksOfRisk(vocabulary, risk))
                .map(Vocabulary::kind)
                .collect(Collectors.toUnmodifiableSet());
        this.examples = kinds.stream()
                .collect(Collectors.toUnmodifiableMap(
                        KindWords::kind,
                        kind -> kind.examples().stream().map(this::weighed).toList()));
    }

    /** An example's words and how much they weigh together, which no sentence changes. */
    private record Example(Set<String> stems, double weight) {}

    private static Map<String, Double> rarity(List<KindWords> kinds) {
        Map<String, Integer> usedBy = new HashMap<>();
        for (KindWords kind : kinds) {
            kind.weights()
                    .forEach((stem, weight) -> usedBy.merge(stem, weight >= COUNTS_AS_USED ? 1 : 0, Integer::sum));
        }
        Map<String, Double> rarity = new HashMap<>();
        usedBy.forEach((stem, count) -> rarity.put(
                stem, Math.log(1 + (double) kinds.size() / Math.max(1, count)) / Math.log(1 + kinds.size())));
        return rarity;
    }

    /** A kind is about people at risk when its own examples sound like it: schools may add such kinds of their own. */
    private boolean speaksOfRisk(Vocabulary vocabulary, RiskWords risk) {
        long risky = vocabulary.examples().stream()
                .filter(example -> risk.listen(Stems.of(example), spelling).isRisk())
                .count();
        return risky * 2 >= vocabulary.examples().size() && risky > 0;
    }

    Spelling spelling() {
        return spelling;
    }

    boolean isAboutRisk(KindId kind) {
        return aboutRisk.contains(kind);
    }

    /** How well the sentence fits each kind, from 0 to 1, in the order of the vocabularies. */
    Map<KindId, Double> scores(List<String> stems) {
        List<String> telling =
                Stems.telling(stems.stream().map(spelling::corrected).toList());
        Set<String> words = new HashSet<>(telling);
        Map<String, Double> squares = new HashMap<>();
        words.forEach(word -> squares.put(word, square(word)));
        Map<KindId, Double> scores = new java.util.LinkedHashMap<>();
        for (KindWords kind : kinds) {
            double evidence = evidence(kind, telling, words);
            double likeness = likeness(kind, squares);
            scores.put(
                    kind.kind(), EVIDENCE_SHARE * evidence / (evidence + HALF_SURE) + (1 - EVIDENCE_SHARE) * likeness);
        }
        return scores;
    }

    private double evidence(KindWords kind, List<String> telling, Set<String> words) {
        double sum = 0;
        for (String stem : words) {
            sum += kind.weights().getOrDefault(stem, 0.0) * rarityOf(stem);
        }
        for (List<String> phrase : kind.phrases()) {
            if (words.contains(phrase.getFirst()) && Collections.indexOfSubList(telling, phrase) >= 0) {
                sum += PHRASE * phrase.stream().mapToDouble(this::rarityOf).sum();
            }
        }
        return sum;
    }

    private double likeness(KindWords kind, Map<String, Double> squares) {
        double own = squares.values().stream().mapToDouble(each -> each).sum();
        double best = 0;
        for (Example example : examples.getOrDefault(kind.kind(), List.of())) {
            double shared = 0;
            for (var word : squares.entrySet()) {
                if (example.stems().contains(word.getKey())) {
                    shared += word.getValue();
                }
            }
            best = Math.max(best, shared == 0 ? 0 : shared / Math.sqrt(own * example.weight()));
        }
        return best;
    }

    private Example weighed(Set<String> stems) {
        return new Example(stems, stems.stream().mapToDouble(this::square).sum());
    }

    private double square(String stem) {
        double weight = rarityOf(stem);
        return weight * weight;
    }

    /** A word no kind knows still makes a sentence less like any example, but little. */
    private double rarityOf(String stem) {
        return rarity.getOrDefault(stem, 0.35);
    }
}

package school.signpost.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known word a mistyped one most likely is. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final double ALIKE = 0.88;

    /** Everyday words that look like a mistyped telling one: stuff is not staff. */
    private static final Set<String> EVERYDAY = WordList.of("""
            stuff start story state since house place thing think other after again under water write right
            might night light sorry still small point plant chair paper party phase bring being begin clear
            clean early field first found front great group happen heard heart least leave level local month
            never order parts quite ready round short sound space stand table those three today total until
            usual value weeks while whole world worth years sort send seen soon same some them then that this
            with were want turn than from form drink dance match catch watch march lunch bunch bloody
            """);

    private final int surest;
    private final Set<String> known;
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();
    private final DamerauLevenshteinDistance oneSlip = new DamerauLevenshteinDistance(1);
    private final DamerauLevenshteinDistance twoSlips = new DamerauLevenshteinDistance(2);
    private final JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();

    /** Words shorter than {@code surest} are only put right when two letters were swapped. */
    Spelling(Set<String> known, int surest) {
        this.surest = surest;
        this.known = Set.copyOf(known);
        // Sorted, so that a tie always falls the same way.
        known.stream()
                .filter(word -> word.length() >= SHORTEST)
                .sorted()
                .forEach(word -> byFirstLetter
                        .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                        .add(word));
    }

    boolean knows(String stem) {
        return known.contains(stem);
    }

    /** The word itself when it is known or nothing is near. People seldom mistype a first letter: only those are tried. */
    String corrected(String stem) {
        if (stem.length() < SHORTEST || known.contains(stem) || EVERYDAY.contains(stem)) {
            return stem;
        }
        String best = stem;
        double closest = ALIKE;
        for (String candidate : byFirstLetter.getOrDefault(stem.charAt(0), List.of())) {
            if (near(stem, candidate)) {
                double alike = likeness.apply(stem, candidate);
                if (alike > closest) {
                    closest = alike;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private boolean near(String stem, String candidate) {
        int difference = Math.abs(stem.length() - candidate.length());
        int longer = Math.max(stem.length(), candidate.length());
        if (difference > 2) {
            return false;
        }
        if (longer < surest) {
            return difference == 0 && oneSlip.apply(stem, candidate) >= 0 && sameLetters(stem, candidate);
        }
        DamerauLevenshteinDistance slips = longer >= LONG ? twoSlips : oneSlip;
        return slips.apply(stem, candidate) >= 0;
    }
}

package school.signpost.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of a policy's rules a question is about. It takes words more literally than the matcher of reports does: to
 * whoever lost it a telephone is a device like any other, to whoever asks a rule it is not. Only a whole phrase of a rule's
 * own makes it sure; what merely stands in its text is worth offering. Pure.
 */
public final class TopicFinder {

    private static final int SPELT_SURELY = 5;
    private static final double OF_SEVERAL_WORDS = 0.5;
    private static final double IN_TITLE = 0.3;
    private static final double IN_TEXT = 0.15;
    private static final double LITTLE_SAID = 0.3;
    private static final double SURE = 0.5;
    private static final double WORTH_OFFERING = 0.18;

    /** People say these or not; "my" and "school" they mean. */
    private static final Set<String> FILLING = WordList.of("a an the at of to for in on with by it");

    private final List<Known> topics;
    private final Map<String, Double> telling;
    private final Spelling spelling;

    private TopicFinder(List<Known> topics) {
        this.topics = topics;
        this.telling = telling(topics);
        this.spelling = new Spelling(telling.keySet(), SPELT_SURELY);
    }

    public static TopicFinder among(List<Topic> topics) {
        return new TopicFinder(topics.stream().map(Known::of).toList());
    }

    /** Something that can be asked about: the phrases by which people know it, and what it says. */
    public record Topic(String id, String title, List<String> phrases, List<String> says) {
        public Topic {
            phrases = List.copyOf(phrases);
            says = List.copyOf(says);
        }
    }

    /** A topic that may be meant, and whether it surely is. */
    public record Found(String topic, double score, boolean sure) {}

    /** The best first; those that are as good in the order of the topics. */
    public List<Found> find(String question) {
        var asked = new HashSet<String>();
        Stems.of(TypedText.clean(question)).forEach(stem -> asked.add(spelling.corrected(stem)));
        return topics.stream()
                .map(topic -> found(topic, asked))
                .filter(found -> found.score() >= WORTH_OFFERING)
                .sorted(Comparator.comparing(Found::sure)
                        .thenComparingDouble(Found::score)
                        .reversed())
                .toList();
    }

    private Found found(Known topic, Set<String> asked) {
        var matched = new HashSet<String>();
        double whole = 0;
        for (List<String> phrase : topic.phrases()) {
            if (asked.containsAll(phrase)) {
                matched.addAll(phrase);
                whole = Math.max(whole, phrase.size() > 1 ? OF_SEVERAL_WORDS : 0);
            }
        }
        double sure = matched.isEmpty() ? 0 : whole + weight(matched);
        double near = IN_TITLE * weight(shared(topic.title(), asked, matched))
                + IN_TEXT * weight(shared(topic.says(), asked, matched));
        return new Found(topic.id(), sure + near, sure >= SURE);
    }

    /** What the question shares with these, apart from what has counted already and from words that say little. */
    private static Set<String> shared(Set<String> stems, Set<String> asked, Set<String> counted) {
        var shared = new HashSet<>(stems);
        shared.retainAll(asked);
        shared.removeAll(counted);
        shared.removeIf(Stems::saysLittle);
        return shared;
    }

    private double weight(Set<String> stems) {
        return stems.stream()
                .mapToDouble(stem -> telling.getOrDefault(stem, 0.0) * (Stems.saysLittle(stem) ? LITTLE_SAID : 1))
                .sum();
    }

    /** A word that few topics use tells more; from 0 to 1. */
    private static Map<String, Double> telling(List<Known> topics) {
        var usedBy = new HashMap<String, Integer>();
        for (Known topic : topics) {
            var own = new HashSet<>(topic.title());
            topic.phrases().forEach(own::addAll);
            own.forEach(stem -> usedBy.merge(stem, 1, Integer::sum));
            topic.says().forEach(stem -> usedBy.merge(stem, 0, Integer::sum));
        }
        var telling = new HashMap<String, Double>();
        usedBy.forEach((stem, count) -> telling.put(
                stem, Math.log(1 + (double) topics.size() / Math.max(1, count)) / Math.log(1 + topics.size())));
        return telling;
    }

    private record Known(String id, Set<String> title, List<List<String>> phrases, Set<String> says) {

        static Known of(Topic topic) {
            var phrases = new ArrayList<List<String>>();
            topic.phrases().stream()
                    .map(phrase -> Stems.of(phrase).stream()
                            .filter(stem -> !FILLING.contains(stem))
                            .toList())
                    .filter(stems -> !stems.stream().allMatch(Stems::saysLittle))
                    .forEach(phrases::add);
            var says = new HashSet<String>();
            topic.says().forEach(text -> says.addAll(Stems.of(text)));
            return new Known(topic.id(), Set.copyOf(Stems.of(topic.title())), List.copyOf(phrases), Set.copyOf(says));
        }
    }
}

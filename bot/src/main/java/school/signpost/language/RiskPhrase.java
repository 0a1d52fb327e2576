package school.signpost.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One line of the risk list: words that follow each other, some with a gap between. */
record RiskPhrase(List<Slot> slots) {

    private static final int GAP = 4;
    private static final int NONE = -1;

    RiskPhrase {
        slots = List.copyOf(slots);
    }

    /** One word of a phrase: any of these, after up to {@code gap} others. */
    record Slot(Set<String> anyOf, int gap) {
        Slot {
            anyOf = Set.copyOf(anyOf);
        }
    }

    static RiskPhrase parse(String line, Map<String, Set<String>> groups) {
        List<Slot> slots = new ArrayList<>();
        int gap = 0;
        for (String part : line.strip().split("\\s+", -1)) {
            if (part.equals("..")) {
                gap = GAP;
            } else {
                slots.add(new Slot(alternatives(part, groups), gap));
                gap = 0;
            }
        }
        return new RiskPhrase(slots);
    }

    private static Set<String> alternatives(String part, Map<String, Set<String>> groups) {
        Set<String> stems = new HashSet<>();
        for (String word : part.split("\\|", -1)) {
            if (word.startsWith("@")) {
                Set<String> group = groups.get(word.substring(1));
                if (group == null) {
                    throw new IllegalArgumentException("no such group in the risk list: " + word);
                }
                stems.addAll(group);
            } else {
                stems.addAll(Stems.of(word));
            }
        }
        return stems;
    }

    Collection<String> words() {
        return slots.stream().flatMap(slot -> slot.anyOf().stream()).toList();
    }

    boolean in(List<String> stems) {
        return !Collections.disjoint(slots.getFirst().anyOf(), stems) && find(stems, 0) != NONE;
    }

    /** The words with every occurrence of this phrase blanked out. */
    List<String> takenOutOf(List<String> stems) {
        if (!in(stems)) {
            return stems;
        }
        List<String> left = new ArrayList<>(stems);
        for (int start = find(left, 0); start != NONE; start = find(left, start + 1)) {
            int end = endFrom(left, start, 0);
            left.subList(start, end + 1).replaceAll(stem -> "");
        }
        return List.copyOf(left);
    }

    private int find(List<String> stems, int from) {
        for (int start = from; start < stems.size(); start++) {
            if (slots.getFirst().anyOf().contains(stems.get(start)) && endFrom(stems, start, 0) != NONE) {
                return start;
            }
        }
        return NONE;
    }

    private int endFrom(List<String> stems, int at, int slot) {
        if (slot == slots.size() - 1) {
            return at;
        }
        Slot next = slots.get(slot + 1);
        int last = Math.min(stems.size() - 1, at + 1 + next.gap());
        for (int i = at + 1; i <= last; i++) {
            if (next.anyOf().contains(stems.get(i))) {
                int end = endFrom(stems, i, slot + 1);
                if (end != NONE) {
                    return end;
                }
            }
        }
        return NONE;
    }
}

package school.signpost.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;

/**
 * What changes from one version of a policy to another, in sentences: first for which people, then matter by matter. Both
 * versions are told in the same sentences, and those that only one of them has are what changes.
 */
public final class WhatChanges {

    private final Words words;

    public WhatChanges(Words words) {
        this.words = words;
    }

    /** Nothing at all gives an empty list. */
    public List<Passage> between(SchoolInView before, SchoolInView after) {
        if (before.policy().equals(after.policy())) {
            return List.of();
        }
        var passages = new ArrayList<Passage>();
        var people = people(before, after);
        if (!people.isEmpty()) {
            passages.add(new Passage(words.say("diff.people"), people));
        }
        var old = new PolicySentences(words, before).byMatter();
        var now = new PolicySentences(words, after).byMatter();
        matters(old, now).forEach(matter -> {
            var lines = lines(old.getOrDefault(matter, Matter.NONE), now.getOrDefault(matter, Matter.NONE));
            if (!lines.isEmpty()) {
                passages.add(new Passage(title(matter, old, now), lines));
            }
        });
        if (passages.isEmpty()) {
            // the two do differ: never "nothing changes" for want of a sentence
            passages.add(new Passage(words.say("diff.rest"), List.of(Line.of(words.say("diff.details")))));
        }
        return passages;
    }

    /** Where each person stands towards each kind, before and after. */
    private List<Line> people(SchoolInView before, SchoolInView after) {
        var old = new WhoHearsOfWhat(words, before).sentences();
        var now = new WhoHearsOfWhat(words, after).sentences();
        var lines = new ArrayList<Line>();
        now.stream().filter(each -> !old.contains(each)).forEach(each -> lines.add(line("diff.person.now", each)));
        old.stream().filter(each -> !now.contains(each)).forEach(each -> lines.add(line("diff.person.before", each)));
        return lines;
    }

    private static Set<String> matters(Map<String, Matter> old, Map<String, Matter> now) {
        var matters = new LinkedHashSet<>(now.keySet());
        matters.addAll(old.keySet());
        return matters;
    }

    private static String title(String matter, Map<String, Matter> old, Map<String, Matter> now) {
        return now.getOrDefault(matter, old.getOrDefault(matter, Matter.NONE)).title();
    }

    private List<Line> lines(Matter old, Matter now) {
        var lines = new ArrayList<Line>();
        if (old.equals(now)) {
            return lines;
        }
        if (old.sentences().isEmpty()) {
            lines.add(Line.strong(words.say("diff.new")));
        } else if (now.sentences().isEmpty()) {
            lines.add(Line.strong(words.say("diff.gone")));
        } else if (old.sentences().equals(now.sentences())) {
            lines.add(Line.of(words.say("diff.details")));
        }
        now.sentences().stream()
                .filter(each -> !old.sentences().contains(each))
                .forEach(each -> lines.add(line("diff.now", each)));
        old.sentences().stream()
                .filter(each -> !now.sentences().contains(each))
                .forEach(each -> lines.add(line("diff.before", each)));
        return lines;
    }

    private Line line(String key, String sentence) {
        var said = words.say(key, Map.of("sentence", sentence));
        return key.endsWith(".before") ? Line.quiet(said) : Line.of(said);
    }

    /**
     * One matter of a policy: its title, everything said of it, and the value itself, so that a change without a sentence
     * of its own is noticed too.
     */
    record Matter(String title, List<String> sentences, Object value) {

        static final Matter NONE = new Matter("", List.of(), "");

        Matter {
            sentences = List.copyOf(sentences);
        }
    }
}

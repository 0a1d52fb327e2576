package school.signpost.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.Channels;
import school.signpost.policy.model.Chasers;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.SnoozeRule;
import school.signpost.policy.model.Urgency;
import school.signpost.time.SchoolTimes;

/** By which ways people are reached, and how they are asked again, in sentences. */
final class WaySentences {

    private final Words words;
    private final SchoolInView school;

    WaySentences(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
    }

    List<String> channels(Channels channels) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("diff.channels.usual", Map.of("ways", ways(channels.usual()))));
        Stream.of(Urgency.values())
                .filter(channels.byUrgency()::containsKey)
                .forEach(each ->
                        sentences.add(way(urgency(each), channels.byUrgency().getOrDefault(each, channels.usual()))));
        channels.byRole().entrySet().stream()
                .map(own -> way(school.title(own.getKey()), own.getValue()))
                .sorted()
                .forEach(sentences::add);
        return sentences;
    }

    private String way(String what, Channels.Rule rule) {
        return words.say("diff.channels.own", Map.of("what", what, "ways", ways(rule)));
    }

    private String ways(Channels.Rule rule) {
        var order = rule.order().stream()
                .map(each -> words.say("diff.channel." + each.name()))
                .collect(Collectors.joining(", "));
        var pause = rule.pause();
        return pause == null
                ? order
                : words.say("diff.channels.wait", Map.of("ways", order, "wait", SchoolTimes.length(pause)));
    }

    List<String> chasers(Chasers chasers) {
        return Stream.of(Urgency.values()).map(each -> chaser(chasers, each)).toList();
    }

    private String chaser(Chasers chasers, Urgency urgency) {
        return chasers.of(urgency)
                .map(each -> words.say(
                        "diff.chaser",
                        Map.of(
                                "what", urgency(urgency),
                                "after", SchoolTimes.length(each.after()),
                                "times", String.valueOf(each.times()))))
                .orElseGet(() -> words.say("diff.chaser.never", Map.of("what", urgency(urgency))));
    }

    /** What becomes of a report of this kind when whoever answered leaves it lying. */
    Passage chased(IncidentKind kind) {
        var title = words.say("explain.chased");
        var chaser = school.policy().chasers().of(kind.urgency());
        if (chaser.isEmpty()) {
            return new Passage(title, List.of(Line.of(words.say("explain.chased.never"))));
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say(
                "explain.chased.after",
                Map.of(
                        "after", SchoolTimes.length(chaser.get().after()),
                        "times", String.valueOf(chaser.get().times())))));
        if (kind.urgency() != Urgency.IMMEDIATE && !kind.restricted()) {
            lines.add(Line.quiet(words.say("explain.chased.open")));
        }
        return new Passage(title, lines);
    }

    List<String> snooze(SnoozeRule rule) {
        return List.of(
                rule.isAllowed()
                        ? words.say(
                                "diff.snooze.allowed",
                                Map.of(
                                        "days", Periods.length(words, Period.ofDays(rule.days())),
                                        "times", String.valueOf(rule.times())))
                        : words.say("diff.snooze.never"));
    }

    private String urgency(Urgency urgency) {
        return words.say("diff.urgency." + urgency.name());
    }
}

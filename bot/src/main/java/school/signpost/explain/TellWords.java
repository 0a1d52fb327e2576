package school.signpost.explain;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.Explanation.Detour;
import school.signpost.explain.Explanation.PersonTold;
import school.signpost.explain.Explanation.Remark;
import school.signpost.policy.model.Policy;
import school.signpost.time.SchoolTimes;

/** People who are told, and why others are not, in words. */
final class TellWords {

    private final Words words;
    private final SchoolInView school;

    TellWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
    }

    /** "Nadia Rahman (RRP)", as the reporter would read it. */
    String named(PersonTold person) {
        var titles = person.roles().stream()
                .map(role -> SchoolInView.shortTitle(school.policy(), role))
                .distinct()
                .collect(Collectors.joining(", "));
        return words.say("name.with-roles", Map.of("name", person.name(), "roles", titles));
    }

    Line person(PersonTold person) {
        var key = person.standIn() != null
                ? "explain.told.stand-in"
                : person.deputy() ? "explain.told.deputy" : "explain.told";
        var presence = words.say(person.atWork() ? "explain.at-work" : "explain.not-at-work");
        return Line.good(words.say(
                key,
                Map.of(
                        "name", person.name(),
                        "roles", roles(person),
                        "standIn", orNothing(person.standIn()),
                        "presence", presence)));
    }

    Line remark(Remark remark) {
        return Line.quiet(words.say(
                "explain.why." + remark.why().name(),
                Map.of("who", orNothing(remark.who()), "role", remark.role(), "other", orNothing(remark.other()))));
    }

    Line detour(Detour detour) {
        var within = detour.within();
        if (within == null || detour.first().isEmpty()) {
            return Line.of(words.say(
                    "explain.detour.nobody",
                    Map.of(
                            "about", detour.about(),
                            "contact", contact(school.policy().whenNobodyIsLeft()))));
        }
        return Line.of(words.say(
                "explain.detour",
                Map.of(
                        "about", detour.about(),
                        "who", String.join(", ", detour.first()),
                        "within", SchoolTimes.within(within))));
    }

    /** "Local authority designated officer, 01632 960002 (Mon-Fri 09:00-17:00)". */
    String contact(Policy.Contact contact) {
        var hours = contact.hours();
        return words.say(
                hours == null ? "contact" : "contact.hours",
                Map.of("name", contact.name(), "phone", contact.phone(), "hours", orNothing(hours)));
    }

    private static String roles(PersonTold person) {
        return String.join(", ", person.titles());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}

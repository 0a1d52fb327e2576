package school.signpost.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Line;
import school.signpost.cards.Words;

/** What a list changes, in sentences, for the chat and the command line alike. */
public final class StaffChangeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Words words;
    private final int most;

    /** {@code most} is how many people of a sort are named before only the rest is counted. */
    public StaffChangeWords(Words words, int most) {
        this.words = words;
        this.most = most;
    }

    public List<Line> lines(StaffChanges changes) {
        if (changes.isNone()) {
            return List.of(Line.of(words.say("staff.nothing-changes")));
        }
        var lines = new ArrayList<Line>();
        add(lines, "staff.leave", changes.leavers(), this::person);
        add(lines, "staff.join", changes.joiners(), this::person);
        add(
                lines,
                "staff.renamed",
                changes.renamed(),
                each -> fromTo(each.before().name(), each.after().name()));
        add(
                lines,
                "staff.readdressed",
                changes.readdressed(),
                each -> named(each, fromTo(each.before().email(), each.after().email())));
        add(
                lines,
                "staff.regrouped",
                changes.regrouped(),
                each -> named(each, fromTo(group(each.before()), group(each.after()))));
        add(
                lines,
                "staff.last-day",
                changes.lastDays(),
                each -> named(each, day(each.after().leaves())));
        if (changes.others() > 0) {
            lines.add(Line.quiet(words.say("staff.others", count(changes.others()))));
        }
        return lines;
    }

    private <T> void add(List<Line> lines, String key, List<T> people, Function<T, String> said) {
        if (people.isEmpty()) {
            return;
        }
        lines.add(Line.strong(words.say(key, count(people.size()))));
        people.stream().limit(most).map(said).map(Line::of).forEach(lines::add);
        if (people.size() > most) {
            lines.add(Line.quiet(words.say("staff.more", count(people.size() - most))));
        }
    }

    /** Two of one name are told apart by their addresses. */
    private String person(StaffMember member) {
        return words.say("staff.person", Map.of("name", member.name(), "email", member.email()));
    }

    private String named(StaffChanges.Change change, String what) {
        return words.say("staff.named", Map.of("name", change.after().name(), "what", what));
    }

    private String fromTo(String before, String after) {
        return words.say("staff.from-to", Map.of("before", before, "after", after));
    }

    private String group(StaffMember member) {
        return words.say("matrix.group." + member.group().name());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? words.say("staff.stays") : day.format(DAY);
    }

    private static Map<String, String> count(int count) {
        return Map.of("count", Integer.toString(count));
    }
}

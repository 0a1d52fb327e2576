package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.reminder.model.Errand;

/**
 * All errands of one message. A large school has hundreds, and a message has room for some: people who have not signed the
 * same thing stand in one line, and of what has to be done the soonest stands there, the rest when that is done.
 */
@Component
class ErrandList {

    private static final int ONE_BY_ONE = 3;
    private static final int MOST_NAMES = 20;
    private static final int MOST_TASKS = 12;

    private final Words words;
    private final ErrandLines lines;

    ErrandList(Words words, ErrandLines lines) {
        this.words = words;
        this.lines = lines;
    }

    List<Line> of(Viewer viewer, List<Errand> errands) {
        var said = new ArrayList<Line>();
        news(errands).values().forEach(alike -> said.addAll(alike(viewer, alike)));
        tasks(errands).forEach(task -> said.add(lines.line(viewer, task)));
        long left = errands.stream().filter(each -> each.kind().isTicked()).count() - MOST_TASKS;
        if (left > 0) {
            said.add(Line.quiet(words.say("duty.errand.more", Map.of("count", Long.toString(left)))));
        }
        return said;
    }

    /** What can be ticked in one message. */
    static List<Errand> tasks(List<Errand> errands) {
        return errands.stream()
                .filter(each -> each.kind().isTicked())
                .sorted(Comparator.comparing(Errand::due))
                .limit(MOST_TASKS)
                .toList();
    }

    private static Map<String, List<Errand>> news(List<Errand> errands) {
        return errands.stream()
                .filter(each -> !each.kind().isTicked())
                .collect(Collectors.groupingBy(ErrandList::sort, LinkedHashMap::new, Collectors.toList()));
    }

    /** Of two people who have not signed the same thing this is the same. */
    private static String sort(Errand errand) {
        return isUnsigned(errand)
                ? errand.kind() + errand.about().substring(errand.about().indexOf('/'))
                : errand.id().value();
    }

    private static boolean isUnsigned(Errand errand) {
        return errand.kind() == Errand.Kind.SIGNATURE_OVERDUE || errand.kind() == Errand.Kind.NO_ACCESS_YET;
    }

    private List<Line> alike(Viewer viewer, List<Errand> alike) {
        return alike.size() <= ONE_BY_ONE
                ? alike.stream().map(each -> lines.line(viewer, each)).toList()
                : List.of(together(viewer, alike));
    }

    private Line together(Viewer viewer, List<Errand> alike) {
        var names =
                alike.stream().map(each -> lines.name(viewer, each)).sorted().toList();
        var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        int left = names.size() - MOST_NAMES;
        var listed = left <= 0
                ? shown
                : words.say("duty.errand.names-more", Map.of("names", shown, "count", Integer.toString(left)));
        return lines.together(
                viewer, alike.getFirst(), Map.of("count", Integer.toString(names.size()), "names", listed));
    }
}

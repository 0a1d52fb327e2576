package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.signpost.language.Matcher;

/**
 * Reads "Chidi loses a laptop on Saturday at 22:00" or "it is about the head": who, about whom and when are cut out, and
 * what is left says the kind.
 */
final class ReadInquiry {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NAME = 4;
    private static final Pattern ABOUT = Pattern.compile("\\b(?:about|concerning|involving) ");
    private static final Pattern FIRST_PERSON = Pattern.compile("^(?:i|we|somebody|someone|anybody|staff)\\b ?");

    private final SchoolInView school;
    private final Moments moments;
    private final FindSomebody people;
    private final Matcher matcher;

    ReadInquiry(SchoolInView school, Moments moments, Matcher matcher) {
        this.school = school;
        this.moments = moments;
        this.people = new FindSomebody(school);
        this.matcher = matcher;
    }

    /** What was understood of it, and the kinds that may be meant, the likeliest first. */
    Understood read(String said) {
        var words = new ArrayList<>(List.of(said.strip().split("\\s+")));
        var at = cutMoment(words);
        var about = cutAbout(words);
        var by = cutReporter(words);
        var rest = FIRST_PERSON.matcher(String.join(" ", words)).replaceFirst("");
        return new Understood(by, about, at, kinds(rest));
    }

    /** The last words, as many as make a moment. */
    private @Nullable String cutMoment(List<String> words) {
        for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
            var last = words.subList(words.size() - count, words.size());
            var text = String.join(" ", last);
            if (moments.parse(text).isPresent()) {
                last.clear();
                return text;
            }
        }
        return null;
    }

    private List<String> cutAbout(List<String> words) {
        var text = String.join(" ", words);
        var found = ABOUT.matcher(text);
        int at = -1;
        int name = -1;
        while (found.find()) {
            at = found.start();
            name = found.end();
        }
        if (at < 0 || !isKnown(text.substring(name))) {
            return List.of();
        }
        words.clear();
        words.addAll(List.of(text.substring(0, at).strip().split("\\s+")));
        return List.of(text.substring(name));
    }

    /** The first words, as many as make a name. */
    private @Nullable String cutReporter(List<String> words) {
        for (int count = Math.min(LONGEST_NAME, words.size() - 1); count > 0; count--) {
            var first = words.subList(0, count);
            var name = String.join(" ", first);
            if (isKnown(name)) {
                first.clear();
                return name;
            }
        }
        return null;
    }

    private boolean isKnown(String name) {
        return switch (people.find(name)) {
            case FindSomebody.Found.APerson ignored -> true;
            case FindSomebody.Found.ARole ignored -> true;
            case FindSomebody.Found.Several ignored -> false;
            case FindSomebody.Found.Nobody ignored -> false;
        };
    }

    private Kinds kinds(String text) {
        if (text.isBlank()) {
            return new Kinds(List.of(), false);
        }
        var plain = FindSomebody.plain(text);
        var exactly = school.policy().kinds().values().stream()
                .filter(kind -> FindSomebody.plain(kind.title()).equals(plain)
                        || FindSomebody.plain(kind.id().value()).equals(plain))
                .map(kind -> kind.id().value())
                .toList();
        if (!exactly.isEmpty()) {
            return new Kinds(exactly, true);
        }
        var understood = matcher.understand(text, Topics.vocabularyOf(school.policy()));
        return new Kinds(
                understood.guesses().stream().map(guess -> guess.kind().value()).toList(), understood.sure());
    }

    /** The kinds that may be meant; {@code sure} when the first is good enough. */
    record Kinds(List<String> likely, boolean sure) {}

    /** What was cut out of the sentence. */
    record Understood(
            @Nullable String by,
            List<String> about,
            @Nullable String at,
            Kinds kinds) {}
}

package school.signpost.policy.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in the file that knows its place. Whatever is not as asked is reported there and comes back empty. */
record Value(String file, String key, Node node, Problems problems) {

    static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;
    private static final Pattern PERIOD = Pattern.compile("P(?=.)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d{1,5}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,7}M)?(\\d{1,8}S)?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    void error(String remedy) {
        problems.error(spot(), Shown.node(node), remedy);
    }

    void warning(String remedy) {
        problems.warning(spot(), null, remedy);
    }

    Problems.Spot spot() {
        return Problems.Spot.of(file, node.getStartMark().orElse(null), key);
    }

    <T> Optional<T> wrong(String remedy) {
        error(remedy);
        return Optional.empty();
    }

    boolean isText() {
        return node instanceof ScalarNode scalar && ScalarKind.of(scalar) == ScalarKind.TEXT;
    }

    boolean isSection() {
        return node instanceof MappingNode;
    }

    boolean isEmpty() {
        return node instanceof MappingNode mapping && mapping.getValue().isEmpty();
    }

    /** Whether it comes from our own catalogue and not from the school's file. */
    boolean isBuiltIn() {
        return file.equals(KindCatalogue.FILE);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            return switch (ScalarKind.of(scalar)) {
                case TEXT -> notBlank(scalar.getValue());
                case NUMBER, YES_NO ->
                    wrong("write it in quotes, \"" + scalar.getValue() + "\", so that it is read as text");
                case NOTHING -> wrong("write a text here or leave the key out");
            };
        }
        return wrong("one text belongs here");
    }

    private Optional<String> notBlank(String written) {
        return written.isBlank() ? wrong("write a text here or leave the key out") : Optional.of(written.strip());
    }

    /** A short name in small letters, digits and hyphens, such as lost-device. */
    Optional<String> slug() {
        return text().filter(written -> {
            boolean right = isSlug(written);
            if (!right) {
                error("use small letters, digits and single hyphens, such as lost-device");
            }
            return right;
        });
    }

    static boolean isSlug(String written) {
        return written.length() <= LONGEST_SLUG && SLUG.matcher(written).matches();
    }

    Optional<Boolean> yesNo() {
        return node instanceof ScalarNode scalar && ScalarKind.of(scalar) == ScalarKind.YES_NO
                ? Optional.of(Boolean.valueOf(scalar.getValue()))
                : wrong("must be true or false");
    }

    Optional<Integer> wholeNumber(int least, int most) {
        if (node instanceof ScalarNode scalar
                && ScalarKind.of(scalar) == ScalarKind.NUMBER
                && scalar.getValue().matches("\\d{1,6}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        return wrong(least == most ? "must be " + least : "must be a whole number from " + least + " to " + most);
    }

    /** A length of time counted exactly, and longer than nothing. */
    Optional<Duration> duration() {
        String example = "must be a length of time in ISO 8601, such as PT15M (15 minutes), PT4H or P2D";
        return text().flatMap(written -> DURATION.matcher(written).matches()
                ? parsed(written, Duration::parse, example).filter(duration -> isPositive(duration, example))
                : wrong(example));
    }

    private boolean isPositive(Duration duration, String example) {
        if (duration.isZero()) {
            error(example + ", and longer than nothing");
        }
        return !duration.isZero();
    }

    /** Days, weeks, months or years; P0D means at once. */
    Optional<Period> period() {
        String example = "must be days, weeks, months or years in ISO 8601, such as P14D, P6M or P1Y";
        return text().flatMap(written ->
                PERIOD.matcher(written).matches() ? parsed(written, Period::parse, example) : wrong(example));
    }

    /** A period between two times of something, so longer than nothing. */
    Optional<Period> interval() {
        return period().filter(period -> {
            if (period.isZero()) {
                error("must be longer than nothing, such as P90D or P1Y");
            }
            return !period.isZero();
        });
    }

    Optional<String> email() {
        return text().map(written -> written.toLowerCase(Locale.ROOT)).filter(written -> {
            boolean right = EMAIL.matcher(written).matches();
            if (!right) {
                error("must be an e-mail address, such as sam.okoro@school.example");
            }
            return right;
        });
    }

    Optional<LocalDate> date() {
        String example = "must be a date that exists, written year-month-day, such as 2026-09-02";
        return text().flatMap(written ->
                DATE.matcher(written).matches() ? parsed(written, LocalDate::parse, example) : wrong(example));
    }

    <T> Optional<T> parsed(String written, Function<String, T> parser, String remedy) {
        try {
            return Optional.of(parser.apply(written));
        } catch (DateTimeException | ArithmeticException refused) {
            return wrong(remedy);
        }
    }

    <T> Optional<T> oneOf(Map<String, T> meanings) {
        if (!isText()) {
            return wrong("must be " + Shown.choice(meanings.keySet()));
        }
        return text().flatMap(written -> {
            var meaning = Optional.ofNullable(meanings.get(written));
            return meaning.isPresent()
                    ? meaning
                    : wrong("must be " + Shown.choice(meanings.keySet()) + "."
                            + Nearest.hint(written, meanings.keySet()));
        });
    }

    /** A list of such words, each counted once. */
    <T> Set<T> setOf(Map<String, T> meanings) {
        return items().stream()
                .flatMap(item -> item.oneOf(meanings).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with at least one of them. */
    <T> Set<T> someOf(Map<String, T> meanings) {
        if (isList() && items().isEmpty()) {
            error("must name at least one of " + Shown.choice(meanings.keySet()));
        }
        return setOf(meanings);
    }

    List<Value> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new Value(file, key, item, problems))
                    .toList();
        }
        error("must be a list, such as [first, second]");
        return List.of();
    }

    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** A section with exactly these keys allowed. */
    Optional<Section> section(Keys keys) {
        return openSection().map(section -> section.allowing(keys));
    }

    /** A section whose keys the school invents, such as the names of its roles. */
    Optional<Section> openSection() {
        return node instanceof MappingNode mapping
                ? Optional.of(Section.of(file, key, mapping, problems))
                : wrong("must be a section with keys, such as title: …");
    }
}

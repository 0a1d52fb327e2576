package school.signpost.policy.schools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sections of a school's document with their lines, from the {@code clauses.csv} beside its policy. Whatever else a
 * policy may rest on, such as statutory guidance, is listed there without lines.
 */
record Clauses(List<Section> sections, List<String> elsewhere) {

    private static final Pattern ROW = Pattern.compile("(\\d*),(\\d*),\"?([^\"]+)\"?");
    private static final Pattern CITED = Pattern.compile("(.+), lines? (\\d+)(?:-(\\d+))?");
    private static final int HEADING = 3;

    /** One section and its first and last line. */
    record Section(int from, int to, String heading) {}

    static Clauses beside(String slug) {
        Path file = ExampleSchool.folder(slug).resolve("clauses.csv");
        try {
            var rows =
                    Files.readAllLines(file).stream().skip(1).map(ROW::matcher).toList();
            if (!rows.stream().allMatch(row -> row.matches())) {
                throw new AssertionError(file + " has a row that is not from,to,heading");
            }
            return new Clauses(
                    rows.stream()
                            .filter(row -> !row.group(1).isEmpty())
                            .map(row -> new Section(
                                    Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)), row.group(HEADING)))
                            .toList(),
                    rows.stream()
                            .filter(row -> row.group(1).isEmpty())
                            .map(row -> row.group(HEADING))
                            .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whether every clause that a source names is there, and its lines lie within the section. */
    boolean hold(String source) {
        return Stream.of(source.split("; ")).allMatch(this::holdsOne);
    }

    private boolean holdsOne(String clause) {
        if (clause.equals("school-choice") || elsewhere.contains(clause)) {
            return true;
        }
        var cited = CITED.matcher(clause);
        if (!cited.matches()) {
            return false;
        }
        int from = Integer.parseInt(cited.group(2));
        int to = cited.group(HEADING) == null ? from : Integer.parseInt(cited.group(HEADING));
        return sections.stream()
                .anyMatch(section -> section.heading().equals(cited.group(1))
                        && section.from() <= from
                        && from <= to
                        && to <= section.to());
    }
}

package school.signpost.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The example school with many more people, each of whom answers to somebody else: a lost device goes to the line manager. */
public final class GeneratedSchool {

    private static final String TELLS =
            "steps:\n      - { tell: { all: [line-manager] }, within: PT15M }\n    repeat-every";

    private GeneratedSchool() {}

    public static Path in(Path folder, int people) {
        return withThePolicyAsItIs(folder, people)
                .withPolicy(GeneratedSchool::toTheLineManager)
                .path();
    }

    /** The same people under the policy as it is. */
    public static SchoolFolder withThePolicyAsItIs(Path folder, int people) {
        return SchoolFolder.in(folder).withStaff(rows -> rows.stripTrailing() + "\n" + rows(people));
    }

    /** Only the first kind of the file, which is the lost device. */
    private static String toTheLineManager(String policy) {
        return policy.replaceFirst("(?s)steps:.*?repeat-every", TELLS)
                .replaceFirst("    also: \\[network-manager]\n", "");
    }

    private static String rows(int people) {
        var rows = new StringBuilder();
        for (int n = 0; n < people; n++) {
            rows.append("p%d@school.example,Person %d,%s,staff,p%d@school.example,2020-09-01,,2026-09-14%n"
                    .formatted(n, n, id(n), managerOf(n, people)));
        }
        return rows.toString();
    }

    private static int managerOf(int n, int people) {
        return (n + people / 2) % people;
    }

    public static List<TeamsPerson> people(int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> new TeamsPerson("Person " + n, id(n), "29:" + id(n), "a:" + id(n)))
                .toList();
    }

    private static String id(int n) {
        return "6e000000-0000-4000-8000-%012d".formatted(n);
    }
}

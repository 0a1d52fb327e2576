package school.signpost.explain;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.staff.NamesApart;
import school.signpost.staff.StaffMember;

/** Finds whom somebody means: a role by any of its names, a person by address, name or a part of it that is enough. */
public final class FindSomebody {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@.]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|our|my|a|an) ");
    private static final double CLOSE_ENOUGH = 0.8;
    private static final int OFFERED = 3;
    private static final int SHORTEST_PART = 6;
    private static final int LONGEST = 80;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final SchoolInView school;

    public FindSomebody(SchoolInView school) {
        this.school = school;
    }

    public Found find(String typed) {
        var wanted = bare(typed);
        var role = role(wanted);
        if (role.isPresent()) {
            return new Found.ARole(role.get());
        }
        var people = people(wanted);
        return switch (people.size()) {
            case 0 -> new Found.Nobody(nearest(wanted));
            case 1 -> new Found.APerson(people.getFirst());
            default ->
                new Found.Several(people.stream()
                        .map(NamesApart.among(people)::of)
                        .sorted()
                        .limit(OFFERED)
                        .toList());
        };
    }

    /** "The DSL's number" loses its apostrophe on a telephone. */
    private java.util.Optional<RoleId> role(String wanted) {
        return roleCalled(wanted)
                .or(() -> wanted.endsWith("s")
                        ? roleCalled(wanted.substring(0, wanted.length() - 1))
                        : java.util.Optional.empty());
    }

    private java.util.Optional<RoleId> roleCalled(String wanted) {
        return school.policy().roles().values().stream()
                .filter(role -> names(role).anyMatch(wanted::equals))
                .map(Role::id)
                .findFirst();
    }

    /** Roles in one of whose names it stands, however it is parted: "esafety" finds the "E-Safety Lead". */
    List<Role> rolesLike(String typed) {
        var part = together(bare(typed));
        return part.length() < SHORTEST_PART
                ? List.of()
                : school.policy().roles().values().stream()
                        .filter(role ->
                                names(role).anyMatch(name -> together(name).contains(part)))
                        .toList();
    }

    private static String together(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Stream<String> names(Role role) {
        return Stream.concat(Stream.of(role.id().value(), role.title()), role.alsoCalled().stream())
                .map(FindSomebody::plain);
    }

    /** The address or the whole name; failing that everybody of whose name it is a word or several. */
    private List<StaffMember> people(String wanted) {
        var everybody = school.staff().all(school.id());
        var exactly = everybody.stream()
                .filter(member -> plain(member.email()).equals(wanted)
                        || plain(member.name()).equals(wanted)
                        || plain(member.id().value()).equals(wanted))
                .toList();
        if (!exactly.isEmpty() || wanted.isEmpty()) {
            return exactly;
        }
        return everybody.stream()
                .filter(member -> (" " + plain(member.name()) + " ").contains(" " + wanted + " "))
                .toList();
    }

    /** Whether this name, or a part of one, is theirs. */
    public boolean isCalled(StaffMember member, String typed) {
        return people(plain(typed)).contains(member);
    }

    private List<String> nearest(String wanted) {
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        return Stream.concat(
                        school.staff().all(school.id()).stream().map(StaffMember::name),
                        school.policy().roles().values().stream().map(Role::title))
                .distinct()
                .filter(name -> similarity(wanted, name) >= CLOSE_ENOUGH)
                .sorted(Comparator.comparingDouble((String name) -> similarity(wanted, name))
                        .reversed())
                .limit(OFFERED)
                .toList();
    }

    private static double similarity(String wanted, String name) {
        return SIMILARITY.apply(wanted, plain(name));
    }

    /** Plain, and without "the" or "our" before it. */
    static String bare(String text) {
        return ARTICLE.matcher(plain(text)).replaceFirst("");
    }

    /** Without accents, capitals and signs, so that "Tomasz Zielinski" finds "Tomasz Zieliński". */
    static String plain(String text) {
        var lowered = text.strip().toLowerCase(Locale.ROOT).replace('ł', 'l').replace("ß", "ss");
        var unmarked = MARKS.matcher(Normalizer.normalize(lowered, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN.matcher(unmarked).replaceAll(" ").strip();
    }

    /** Who was meant. */
    public sealed interface Found {

        record APerson(StaffMember member) implements Found {}

        record ARole(RoleId role) implements Found {}

        /** More than one person; their names. */
        record Several(List<String> names) implements Found {
            public Several {
                names = List.copyOf(names);
            }
        }

        /** Nobody; the names that come near. */
        record Nobody(List<String> nearest) implements Found {
            public Nobody {
                nearest = List.copyOf(nearest);
            }
        }
    }
}

package school.signpost.policy.schools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.People;
import school.signpost.policy.model.Policy;
import school.signpost.shared.StaffId;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffMember;

/** One of the example schools under {@code infra/schools} as its files have it; a person's id is their e-mail address. */
record ExampleSchool(String slug, PolicyReading reading, List<StaffMember> members) {

    private static final Path SCHOOLS = Path.of("../infra/schools");

    /** The five that turn a published document into data. */
    static Stream<String> five() {
        return Stream.of("pinewood", "st-georges", "wirral", "jasper", "holywell");
    }

    static ExampleSchool named(String slug) {
        var folder = folder(slug);
        var list = new ReadStaffList().read("staff.csv", bytes(folder.resolve("staff.csv")));
        return new ExampleSchool(
                slug,
                new ReadPolicy().read("policy.yaml", bytes(folder.resolve("policy.yaml"))),
                list.rows().stream().map(row -> row.as(StaffId.of(row.email()))).toList());
    }

    static Path folder(String slug) {
        return SCHOOLS.resolve(slug);
    }

    Policy policy() {
        if (reading instanceof PolicyReading.Good good) {
            return good.policy();
        }
        throw new AssertionError(slug + " does not load: " + reading.problems());
    }

    People people() {
        return new PeopleOnList(PeopleOfAList.of(members), policy());
    }

    StaffMember member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody called " + name + " at " + slug));
    }

    String nameOf(StaffId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

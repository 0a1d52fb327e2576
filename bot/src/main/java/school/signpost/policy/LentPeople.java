package school.signpost.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.signpost.policy.model.Policy;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffLists.Lists;
import school.signpost.staff.StaffRow;

/** Whoever a school's policy names and its own list does not have, from the other lists of its trust, as at work. */
public final class LentPeople {

    private static final String POLICY_FILE = "policy.yaml";

    private LentPeople() {}

    public static List<StaffRow> added(List<StaffRow> own, Policy policy, List<byte[]> lenders) {
        var rows = new ArrayList<>(own);
        var wanted = named(policy);
        own.forEach(row -> wanted.remove(row.email()));
        for (var text : lenders) {
            new ReadStaffList()
                    .read(Lists.STAFF_FILE, text).rows().stream()
                            .filter(row -> wanted.remove(row.email()))
                            .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    /**
     * As {@link #lists}, for one school looked at by itself. Only a staff list beside the schools' folders says that they are
     * one trust and run as one; a school that runs alone is lent nobody, and must not be promised anybody.
     */
    public static List<byte[]> listsWhereATrustIs(Path policyFile) {
        var folder = policyFile.toAbsolutePath().normalize().getParent();
        return folder != null && Files.isRegularFile(folder.resolveSibling(Lists.STAFF_FILE))
                ? lists(policyFile)
                : List.of();
    }

    /** The other staff lists of the trust that a policy file is part of: the one beside the schools' folders first. */
    public static List<byte[]> lists(Path policyFile) {
        var folder = policyFile.toAbsolutePath().normalize().getParent();
        var trust = folder == null ? null : folder.getParent();
        return trust == null
                ? List.of()
                : Stream.concat(Stream.of(trust.resolve(Lists.STAFF_FILE)), listsBelow(trust))
                        .flatMap(list -> bytes(list).stream())
                        .toList();
    }

    private static Stream<Path> listsBelow(Path trust) {
        try (var inside = Files.list(trust)) {
            return inside
                    .filter(folder -> Files.isRegularFile(folder.resolve(POLICY_FILE)))
                    .map(folder -> folder.resolve(Lists.STAFF_FILE))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<byte[]> bytes(Path list) {
        try {
            return Optional.of(Files.readAllBytes(list));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> named(Policy policy) {
        return Stream.concat(
                        policy.roles().values().stream()
                                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream())),
                        policy.absences().stream().flatMap(each -> Stream.ofNullable(each.cover())))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

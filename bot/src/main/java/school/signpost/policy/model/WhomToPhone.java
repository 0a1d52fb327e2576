package school.signpost.policy.model;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.shared.RoleId;

/** Which number a reporter is given who hears nothing: of somebody whose answer is awaited, never of whom the case concerns. */
public final class WhomToPhone {

    private WhomToPhone() {}

    /**
     * The first number among the roles for which people are {@code told}, then among those they hold besides, then the
     * safeguarding lead's and the head's; empty where none of these is left. People are given by their addresses.
     */
    public static Optional<String> number(
            Policy policy, Stream<RoleId> told, Collection<String> people, Collection<String> subjects) {
        var besides = people.stream().flatMap(email -> policy.rolesOf(email).stream());
        return Stream.of(told, besides, Stream.of(Role.DSL, Role.HEAD))
                .flatMap(roles -> roles)
                .flatMap(role -> policy.role(role).stream())
                .filter(role -> role.holders().stream().noneMatch(subjects::contains))
                .flatMap(role -> Stream.ofNullable(role.phone()))
                .findFirst();
    }
}

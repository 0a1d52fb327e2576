package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolCalendar;

/** Which number a reporter is given who hears nothing. */
class WhomToPhoneTest {

    private final Map<RoleId, Role> roles = new LinkedHashMap<>();

    WhomToPhoneTest() {
        role("dsl", "sam", "03");
        role("head", "alex", "04");
        role("network-manager", "nadia", null);
        role("office", "nadia", "07");
    }

    @Test
    void theNumberOfTheRoleForWhichSomebodyWasToldComesFirst() {
        assertThat(number("", "alex", "head", "dsl")).contains("04");
    }

    @Test
    void aRoleWithoutANumberGivesThatOfWhatTheyHoldBesides() {
        assertThat(number("", "nadia", "network-manager")).contains("07");
    }

    @Test
    void whereNeitherHasOneTheLeadsIsGivenAndThenTheHeads() {
        assertThat(number("", "tom", "network-manager")).contains("03");
        assertThat(number("sam", "tom", "network-manager")).contains("04");
    }

    @Test
    void theNumberOfWhomItConcernsIsNeverGiven() {
        assertThat(number("nadia", "nadia", "network-manager", "office")).contains("03");
        assertThat(WhomToPhone.number(
                        policy(),
                        Stream.of(Role.DSL, Role.HEAD),
                        List.of(),
                        List.of(RoutingWorld.email("sam"), RoutingWorld.email("alex"))))
                .isEmpty();
    }

    private Optional<String> number(String subject, String told, String... as) {
        return WhomToPhone.number(
                policy(),
                Arrays.stream(as).map(RoleId::of),
                List.of(RoutingWorld.email(told)),
                List.of(RoutingWorld.email(subject)));
    }

    private void role(String id, String holder, @Nullable String phone) {
        var role = new Role(
                RoleId.of(id),
                id,
                List.of(),
                List.of(RoutingWorld.email(holder)),
                List.of(),
                phone,
                null,
                null,
                null,
                false,
                null,
                List.of());
        roles.put(role.id(), role);
    }

    private Policy policy() {
        return SmallPolicy.of(
                SchoolId.of("st-x"),
                new SchoolCalendar(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of()),
                roles);
    }
}

package school.signpost.explain.poster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.cards.Words;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.shared.RoleId;

/** The telephone number beside a name on the poster, which has to be that person's where there is one at all. */
final class PosterNumbers {

    private final SchoolInView school;
    private final Words words;

    PosterNumbers(SchoolInView school, Words words) {
        this.school = school;
        this.words = words;
    }

    /** The number of the first person of a route; where there is none, the next one's, and whose it is. */
    List<String> of(Route route) {
        var first = Routing.rolesIn(route.steps().getFirst().tell()).findFirst();
        var own = first.flatMap(this::own);
        if (own.isPresent()) {
            return List.of(unbroken(own.get()));
        }
        return route.steps().stream()
                .flatMap(each -> Routing.rolesIn(each.tell()))
                .flatMap(id -> school.policy().role(id).stream())
                .filter(role -> role.phone() != null)
                .findFirst()
                .map(role -> List.of(unbroken(String.valueOf(role.phone())), whose(role)))
                .orElse(List.of());
    }

    private String whose(Role role) {
        return words.say("poster.phone.of", Map.of("role", SchoolInView.shortTitle(school.policy(), role.id())));
    }

    /** A role's; or that of another role which whoever is named for it holds, since they answer it all the same. */
    private Optional<String> own(RoleId id) {
        var role = school.policy().role(id);
        return role.map(Role::phone)
                .or(() -> role.stream()
                        .flatMap(each -> Stream.of(id, each.confirmedBy(), each.sameAs()))
                        .filter(Objects::nonNull)
                        .flatMap(each -> school.policy().role(each).stream())
                        .filter(each -> !each.holders().isEmpty())
                        .findFirst()
                        .flatMap(each -> ofHolder(each.holders().getFirst())));
    }

    private Optional<String> ofHolder(String email) {
        return school.policy().roles().values().stream()
                .filter(role -> role.holders().contains(email))
                .flatMap(role -> Stream.ofNullable(role.phone()))
                .findFirst();
    }

    /** A number is never parted at the end of a line. */
    static String unbroken(String phone) {
        return phone.replace(' ', '\u00a0');
    }
}

package school.signpost.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.cards.Words;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.shared.RoleId;

/** Who is told about which kind, as sentences about people: what a change of policy means for each of them. */
final class WhoHearsOfWhat {

    private final Words words;
    private final SchoolInView school;

    WhoHearsOfWhat(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
    }

    Set<String> sentences() {
        var sentences = new LinkedHashSet<String>();
        school.policy().kinds().values().forEach(kind -> addTold(kind, sentences));
        return sentences;
    }

    private void addTold(IncidentKind kind, Set<String> sentences) {
        List<Step> steps = kind.route().steps();
        for (int i = 0; i < steps.size(); i++) {
            var key = i == 0 ? "diff.told-first" : "diff.told-later";
            Routing.rolesIn(steps.get(i).tell())
                    .flatMap(this::holders)
                    .forEach(name -> sentences.add(sentence(key, name, kind)));
        }
        kind.route().also().stream()
                .flatMap(this::holders)
                .forEach(name -> sentences.add(sentence("diff.informed", name, kind)));
    }

    /** Holders and deputies; of a role that nobody holds, those who stand in. */
    private Stream<String> holders(RoleId id) {
        var role = school.policy().role(id);
        if (role.isEmpty()) {
            return Stream.empty();
        }
        if (role.get().fromStaffList()) {
            return Stream.of(words.say("diff.each-line-manager"));
        }
        var own = Stream.concat(
                        school.holders(role.get()).stream(),
                        role.get().deputies().stream()
                                .map(email -> words.say("diff.as-deputy", Map.of("name", school.nameOf(email)))))
                .toList();
        return own.isEmpty()
                ? Stream.of(role.get().confirmedBy(), role.get().sameAs())
                        .filter(java.util.Objects::nonNull)
                        .flatMap(other -> school.policy().role(other).stream())
                        .map(Role::id)
                        .filter(other -> !other.equals(id))
                        .limit(1)
                        .flatMap(other -> school.policy().role(other).stream())
                        .flatMap(other -> school.holders(other).stream())
                : own.stream();
    }

    private String sentence(String key, String name, IncidentKind kind) {
        return words.say(key, Map.of("name", name, "kind", kind.title()));
    }
}

package school.signpost.teams.present;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy.Contact;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;

/** Whom to phone, from the policy in memory: these must be there even when the database is not. */
@Component
public class Phones {

    private static final String EMERGENCY = "emergency";
    private static final String OFFICER = "local-authority-designated-officer";

    private final Policies policies;

    Phones(Policies policies) {
        this.policies = policies;
    }

    public String emergency(SchoolId school) {
        return policies.current(school)
                .policy()
                .contact(EMERGENCY)
                .map(Contact::phone)
                .orElse("999");
    }

    /** The officer outside the school who is phoned when nobody inside can be told. */
    public Optional<Contact> officer(SchoolId school) {
        return policies.current(school).policy().contact(OFFICER);
    }

    /** The number that the policy gives for just this role. */
    Optional<String> ownOf(SchoolId school, RoleId role) {
        return policies.current(school).policy().role(role).flatMap(each -> Optional.ofNullable(each.phone()));
    }

    /** The number of the first of these roles that has one, else the safeguarding lead's, else the head's. */
    public Optional<String> of(SchoolId school, List<RoleId> roles) {
        var policy = policies.current(school).policy();
        return java.util.stream.Stream.concat(roles.stream(), java.util.stream.Stream.of(Role.DSL, Role.HEAD))
                .flatMap(role -> policy.role(role).stream())
                .flatMap(role -> Optional.ofNullable(role.phone()).stream())
                .findFirst();
    }
}

package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.RolesHeld;
import school.signpost.staff.Staff;
import school.signpost.teams.turn.Verb;

/** For administrators: who came back and is still named in a role, and the yes without which they do not hold it again. */
@Component
public class ReturnerCards {

    private final Words words;
    private final RolesHeld held;
    private final Staff staff;
    private final Policies policies;
    private final Names names;

    ReturnerCards(Words words, RolesHeld held, Staff staff, Policies policies, Names names) {
        this.words = words;
        this.held = held;
        this.staff = staff;
        this.policies = policies;
        this.names = names;
    }

    /** Empty when nobody waits any more. */
    public Optional<CardModel> waiting(SchoolId school) {
        var people = held.of(school);
        var title = words.say("returners.title");
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new CardModel.Say(
                        title,
                        title,
                        people.stream().map(person -> line(school, person)).toList(),
                        people.stream().map(person -> button(school, person)).toList()));
    }

    private Line line(SchoolId school, StaffId person) {
        return Line.of(
                words.say("returners.waits", Map.of("name", names.of(school, person), "roles", roles(school, person))));
    }

    private String roles(SchoolId school, StaffId person) {
        var policy = policies.current(school).policy();
        return staff.find(school, person).stream()
                .flatMap(member -> policy.rolesOf(member.email()).stream())
                .map(role -> names.title(policy, role))
                .collect(Collectors.joining(", "));
    }

    private Button button(SchoolId school, StaffId person) {
        return Button.execute(
                        words.say("returners.yes", Map.of("name", names.of(school, person))),
                        Verb.GIVE_ROLES_BACK.written(),
                        person.value())
                .with("school", school.value());
    }

    /** What is shown after a yes. */
    public CardModel given(SchoolId school) {
        var title = words.say("returners.title");
        return waiting(school)
                .orElseGet(() ->
                        new CardModel.Say(title, title, List.of(Line.of(words.say("returners.given"))), List.of()));
    }
}

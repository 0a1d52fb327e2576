package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.Words;
import school.signpost.policy.model.Role;
import school.signpost.shared.SchoolId;

/** "If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on …" */
@Component
class Danger {

    private final Words words;
    private final Phones phones;
    private final Names names;

    Danger(Words words, Phones phones, Names names) {
        this.words = words;
        this.phones = phones;
        this.names = names;
    }

    String line(SchoolId school) {
        return words.say(
                "danger",
                Map.of(
                        "emergency",
                        phones.emergency(school),
                        "who",
                        names.whoAnswersAs(school, Role.DSL),
                        "phone",
                        phones.of(school, List.of(Role.DSL)).orElseGet(() -> words.say("phone.school-office"))));
    }
}

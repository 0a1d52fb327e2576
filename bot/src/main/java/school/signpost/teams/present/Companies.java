package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.model.Role;
import school.signpost.shared.StaffId;

/** What somebody reads who is told because a company's mailbox is named, and who confirms that the company knows. */
@Component
class Companies {

    private final Words words;
    private final Ladders ladders;

    Companies(Words words, Ladders ladders) {
        this.words = words;
        this.ladders = ladders;
    }

    /** The company's title, where this person answers for one. */
    Optional<String> toldBy(Case file, StaffId person) {
        return ladders.companyOf(file, person).map(Role::title);
    }

    List<Line> lines(Case file, StaffId person) {
        return ladders.companyOf(file, person)
                .filter(company -> file.alert()
                        .told(person)
                        .filter(told -> told.mayAnswer() && !told.hasAnswered())
                        .isPresent())
                .map(company -> List.of(Line.strong(words.say(
                        "company.tell",
                        Map.of(
                                "company",
                                company.title(),
                                "reached",
                                company.phone() == null ? "" + company.mailbox() : company.phone())))))
                .orElseGet(List::of);
    }
}

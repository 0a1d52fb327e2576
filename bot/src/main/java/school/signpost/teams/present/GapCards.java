package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Gaps;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** For administrators: the roles that nobody holds, from the policy and the staff list and never from a case. */
@Component
public class GapCards {

    private final Words words;
    private final Policies policies;
    private final Staff staff;
    private final SchoolClock clock;

    GapCards(Words words, Policies policies, Staff staff, SchoolClock clock) {
        this.words = words;
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
    }

    public CardModel of(List<SchoolId> schools) {
        var lines = new ArrayList<Line>();
        for (var school : schools) {
            var policy = policies.current(school).policy();
            if (schools.size() > 1) {
                lines.add(Line.strong(policy.school().name()));
            }
            var people = new PeopleOnList(staff, policy);
            var gaps = Gaps.of(policy, people, clock.instant());
            gaps.forEach(gap -> lines.add(line(gap)));
            if (gaps.isEmpty()) {
                lines.add(Line.good(words.say("gaps.none")));
            }
        }
        return new CardModel.Say(words.say("gaps.title"), words.say("gaps.title"), lines, List.of());
    }

    private Line line(Gaps.Gap gap) {
        var kinds = gap.kinds().stream().map(IncidentKind::title).collect(Collectors.joining(", "));
        var standIn = gap.standIn();
        return standIn == null
                ? Line.danger(words.say("gaps.nobody", Map.of("role", gap.role().title(), "kinds", kinds)))
                : Line.of(words.say(
                        "gaps.stands-in",
                        Map.of("role", gap.role().title(), "other", standIn.title(), "kinds", kinds)));
    }
}

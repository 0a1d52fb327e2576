package school.signpost.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.RequestRule;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Tell;
import school.signpost.reminder.model.SendingDays;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;

/** What the policy in force says of requests: which there are, who decides, and for how long. */
@Component
public class RequestTerms {

    private static final Duration UNUSED = Duration.ofDays(1);
    private static final int DAYS_TO_ANSWER = 2;

    /** Who decides where nobody of those whom the policy names can: nobody decides about themselves. */
    private static final List<Tell> OTHERWISE =
            List.of(new Tell.ToRole(Role.HEAD), new Tell.ToRole(RoleId.of("chair-of-governors")));

    private final Policies policies;
    private final Staff staff;

    RequestTerms(Policies policies, Staff staff) {
        this.policies = policies;
        this.staff = staff;
    }

    public List<RequestRule> rules(SchoolId school) {
        return List.copyOf(policy(school).duties().requests().values());
    }

    public Optional<RequestRule> rule(SchoolId school, String id) {
        return Optional.ofNullable(policy(school).duties().requests().get(id));
    }

    /** Which one somebody means by these words; empty where none of them is in it. */
    public Optional<RequestRule> meant(SchoolId school, String words) {
        var said = " " + words.toLowerCase(Locale.ROOT) + " ";
        return rules(school).stream()
                .filter(rule -> said.contains(rule.title().toLowerCase(Locale.ROOT))
                        || rule.words().stream().anyMatch(word -> said.contains(" " + word.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    LocalDate dayOf(SchoolId school, Instant at) {
        return policy(school).calendar().dayOf(at);
    }

    /** The last day that a yes of today may reach; empty where the policy sets no end. */
    public Optional<LocalDate> latest(SchoolId school, RequestRule rule, Instant now) {
        var lasts = rule.lasts();
        return lasts == null ? Optional.empty() : Optional.of(dayOf(school, now).plus(lasts.is()));
    }

    /** When its holder is to hear that it ends. */
    Instant remindAt(SchoolId school, RequestRule rule, LocalDate until, Instant now) {
        var days = SendingDays.of(policy(school).calendar());
        var usual = days.momentOn(days.onOrAfter(until.minus(rule.remind())));
        return usual.isAfter(now) ? usual : days.momentFrom(now);
    }

    /** When those who have not answered are asked again: two days later, on a school day. */
    Instant askAgainAt(SchoolId school, Instant now) {
        var days = SendingDays.of(policy(school).calendar());
        return days.momentOn(days.onOrAfter(dayOf(school, now).plusDays(DAYS_TO_ANSWER)));
    }

    /**
     * Those whom the policy names, without whoever asks; where that is nobody, the head, else the chair of governors. With
     * {@code all} each of its members must say yes.
     */
    Deciders deciders(SchoolId school, RequestRule rule, StaffId asker, Instant now) {
        var policy = policy(school);
        var context = new RoutingContext(policy, new PeopleOnList(staff, policy), asker, Set.of(), now);
        var parts = rule.decide() instanceof Tell.All all ? all.members() : List.of(rule.decide());
        return new Deciders(
                parts.stream().map(part -> part(part, context, asker)).toList());
    }

    private static List<StaffId> part(Tell part, RoutingContext context, StaffId asker) {
        return Stream.concat(Stream.of(part), OTHERWISE.stream())
                .map(tell -> people(tell, context, asker))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<StaffId> people(Tell tell, RoutingContext context, StaffId asker) {
        return Routing.resolve(new Step(tell, Step.Acknowledge.ANY, UNUSED), context).tell().stream()
                .map(Recipient::person)
                .filter(person -> !person.equals(asker))
                .toList();
    }

    private Policy policy(SchoolId school) {
        return policies.current(school).policy();
    }
}

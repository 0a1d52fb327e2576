package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.delivery.Carriers;
import school.signpost.policy.Policies;
import school.signpost.reachability.CheckResult;
import school.signpost.reachability.Finding;
import school.signpost.reachability.Missing;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** For administrators: who of those with a role can't be reached, and what to do about it. Nothing about any case. */
@Component
public class ReachabilityCards {

    private final Words words;
    private final Names names;
    private final Policies policies;
    private final Carriers carriers;
    private final SchoolClock clock;

    ReachabilityCards(Words words, Names names, Policies policies, Carriers carriers, SchoolClock clock) {
        this.words = words;
        this.names = names;
        this.policies = policies;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** The answer while the check runs. */
    public CardModel checking() {
        return new CardModel.Say(
                words.say("reach.title"),
                words.say("reach.title"),
                List.of(Line.of(words.say("reach.checking"))),
                List.of());
    }

    public CardModel result(SchoolId school, CheckResult result) {
        return result.nobody().isEmpty() && result.findings().isEmpty()
                ? everybody(school, result)
                : somebody(school, result);
    }

    private CardModel everybody(SchoolId school, CheckResult result) {
        var lines = new ArrayList<Line>();
        lines.add(Line.good(checked("reach.everybody", school, result)));
        absentWays().forEach(way -> lines.add(Line.quiet(way)));
        return new CardModel.Say(words.say("reach.everybody.title"), words.say("reach.title"), lines, buttons(school));
    }

    private CardModel somebody(SchoolId school, CheckResult result) {
        var rows = new ArrayList<CardModel.Row>();
        result.nobody().forEach(role -> rows.add(nobody(school, role)));
        result.findings().stream()
                .filter(finding -> !finding.missing().equals(Set.of(Missing.NO_MOBILE)))
                .forEach(finding -> rows.add(row(school, finding)));
        var mobiles = result.findings().stream()
                .filter(finding -> finding.missing().contains(Missing.NO_MOBILE))
                .map(finding -> name(school, finding))
                .collect(Collectors.joining(", "));
        if (!mobiles.isEmpty()) {
            rows.add(plainRow(words.say("reach.NO_MOBILE", Map.of("who", mobiles)), words.say("reach.do.NO_MOBILE")));
        }
        rows.add(plainRow(checked("reach.checked", school, result), String.join(" ", absentWays())));
        int count = result.unreachable().size();
        var summary = count == 0 && result.nobody().isEmpty()
                ? words.say("reach.some-missing")
                : words.say(
                        count == 1 ? "reach.unreachable.one" : "reach.unreachable",
                        Map.of("count", Integer.toString(count)));
        return new CardModel.Rows(summary, summary, rows, buttons(school));
    }

    private CardModel.Row nobody(SchoolId school, RoleId role) {
        return new CardModel.Row(
                words.say("reach.nobody", Map.of("role", title(school, role))),
                words.say("reach.nobody.text"),
                "",
                List.of());
    }

    private CardModel.Row row(SchoolId school, Finding finding) {
        var worst = finding.worst();
        return new CardModel.Row(
                withRoles(school, finding), words.say("reach." + worst), words.say("reach.do." + worst), List.of());
    }

    private static CardModel.Row plainRow(String text, String below) {
        return new CardModel.Row("", text, below, List.of());
    }

    private String withRoles(SchoolId school, Finding finding) {
        var policy = policies.current(school).policy();
        var titles = finding.roles().stream()
                .map(role -> names.shortTitle(policy, role))
                .distinct()
                .collect(Collectors.joining(", "));
        return words.say("name.with-roles", Map.of("name", name(school, finding), "roles", titles));
    }

    /** An address of the policy that is on no list is shown as it is written there: a slip shows at once. */
    private String name(SchoolId school, Finding finding) {
        StaffId who = finding.who();
        return who == null ? finding.email() : names.of(school, who);
    }

    private String checked(String key, SchoolId school, CheckResult result) {
        var times = new SchoolTimes(policies.current(school).policy().calendar().zone());
        return words.say(
                key,
                Map.of("people", Integer.toString(result.people()), "when", times.at(result.at(), clock.instant())));
    }

    private String title(SchoolId school, RoleId role) {
        return names.title(policies.current(school).policy(), role);
    }

    private List<String> absentWays() {
        return carriers.absent().stream()
                .map(way -> words.say("alerts.not-set-up." + way.name()))
                .toList();
    }

    private List<Button> buttons(SchoolId school) {
        return List.of(
                Button.execute(words.say("reach.again"), Verb.CHECK_REACHABILITY.written(), "")
                        .with("school", school.value()),
                Button.execute(words.say("practice.button"), Verb.START_PRACTICE.written(), "")
                        .with("school", school.value()));
    }
}

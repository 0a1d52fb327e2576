package school.signpost.teams.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.rota.SayAway;
import school.signpost.rota.SayBack;
import school.signpost.rota.WhoIsOnDuty;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.PlannedAbsence;
import school.signpost.time.SchoolClock;

/** Who is away, who covers and who is on duty, in words. */
@Component
public class RotaCards {

    private final Words words;
    private final Names names;
    private final Policies policies;
    private final SchoolClock clock;

    RotaCards(Words words, Names names, Policies policies, SchoolClock clock) {
        this.words = words;
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    public CardModel away(SchoolId school, SayAway.Outcome outcome) {
        var lines = switch (outcome) {
            case SayAway.Outcome.Noted noted -> noted(school, noted);
            case SayAway.Outcome.WhichDays ignored -> List.of(Line.of(words.say("away.which-days")));
            case SayAway.Outcome.WhoIsThat who -> List.of(unclear(who.typed(), who.names()));
            case SayAway.Outcome.MayNotCover cover ->
                List.of(Line.of(words.say(
                        cover.self() ? "away.may-not-cover" : "away.may-not-cover.for-other",
                        Map.of("who", names.of(school, cover.cover())))));
            case SayAway.Outcome.NotYours ignored -> List.of(Line.of(words.say("away.not-yours")));
        };
        return say("away.title", lines);
    }

    public CardModel back(SchoolId school, SayBack.Outcome outcome) {
        var lines = switch (outcome) {
            case SayBack.Outcome.Noted noted -> noted(school, noted);
            case SayBack.Outcome.WhoIsThat who -> List.of(unclear(who.typed(), who.names()));
            case SayBack.Outcome.NotYours ignored -> List.of(Line.of(words.say("away.not-yours")));
        };
        return say("back.title", lines);
    }

    private CardModel say(String title, List<Line> lines) {
        return new CardModel.Say(words.say(title), words.say(title), lines, List.of());
    }

    private List<Line> noted(SchoolId school, SayAway.Outcome.Noted noted) {
        var lines = new ArrayList<Line>();
        noted.planned().forEach(absence -> lines.add(Line.good(line(school, noted.self(), absence))));
        if (!noted.gaps().isEmpty()) {
            lines.add(Line.danger(words.say("away.gap", Map.of("roles", titles(school, noted.gaps())))));
        }
        lines.add(Line.quiet(
                noted.self()
                        ? words.say("away.hint")
                        : words.say("away.hint.other", Map.of("who", names.of(school, noted.who())))));
        return lines;
    }

    private List<Line> noted(SchoolId school, SayBack.Outcome.Noted noted) {
        var who = Map.of("who", names.of(school, noted.who()));
        var key = noted.byPolicy() ? "back.by-policy" : noted.wasAway() ? "back.noted" : "back.was-here";
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say(noted.self() ? key : key + ".other", who)));
        noted.ahead().forEach(absence -> lines.add(Line.quiet(line(school, noted.self(), absence))));
        return lines;
    }

    /** "You are away until Friday 26 March. Priya Shah covers." */
    private String line(SchoolId school, boolean self, PlannedAbsence absence) {
        var days = new DaysSaid(words, today(school)).span(absence.from(), absence.until());
        var said = self
                ? words.say("away.noted", Map.of("days", days))
                : words.say("away.noted.other", Map.of("who", names.of(school, absence.who()), "days", days));
        var cover = absence.cover();
        return cover == null ? said : said + " " + words.say("away.covers", Map.of("cover", names.of(school, cover)));
    }

    private Line unclear(@Nullable String typed, List<String> found) {
        var name = typed == null ? "" : typed;
        return Line.of(
                found.isEmpty()
                        ? words.say("away.nobody-called", Map.of("typed", name))
                        : words.say("away.several", Map.of("typed", name, "names", String.join(", ", found))));
    }

    public CardModel duty(SchoolId school, WhoIsOnDuty.Duty duty) {
        var rows = new ArrayList<CardModel.Row>();
        rows.add(new CardModel.Row("", names.ofSchool(school), "", List.of()));
        duty.now().forEach(role -> rows.add(row(school, role)));
        duty.thisWeek().forEach(away -> rows.add(row(school, away)));
        if (duty.thisWeek().isEmpty()) {
            rows.add(new CardModel.Row("", words.say("duty.week"), words.say("duty.week.nobody"), List.of()));
        }
        return new CardModel.Rows(words.say("duty.title"), words.say("duty.title"), rows, List.of());
    }

    private CardModel.Row row(SchoolId school, WhoIsOnDuty.OnDuty role) {
        var told = role.told().isEmpty()
                ? words.say("duty.nobody")
                : role.told().stream().map(each -> told(school, each)).collect(Collectors.joining(", "));
        var away = role.away().isEmpty() ? "" : words.say("duty.away", Map.of("who", list(school, role.away())));
        return new CardModel.Row("", titles(school, List.of(role.role())) + ": " + told, away, List.of());
    }

    private String told(SchoolId school, Recipient recipient) {
        var name = names.of(school, recipient.person());
        return recipient.asDeputy() ? words.say("duty.stands-in", Map.of("who", name)) : name;
    }

    private CardModel.Row row(SchoolId school, WhoIsOnDuty.AwayThisWeek away) {
        var days = new DaysSaid(words, today(school));
        var on = away.days().stream().map(days::day).collect(Collectors.joining(", "));
        var covers =
                away.covers().isEmpty() ? "" : words.say("away.covers", Map.of("cover", list(school, away.covers())));
        var who = Map.of("who", names.of(school, away.who()), "days", on);
        return new CardModel.Row("", words.say("duty.week.away", who), covers, List.of());
    }

    private String list(SchoolId school, List<StaffId> people) {
        return people.stream().map(person -> names.of(school, person)).collect(Collectors.joining(", "));
    }

    private String titles(SchoolId school, List<RoleId> roles) {
        var policy = policies.current(school).policy();
        return roles.stream().map(role -> names.title(policy, role)).collect(Collectors.joining(", "));
    }

    private LocalDate today(SchoolId school) {
        return policies.current(school).policy().calendar().dayOf(clock.instant());
    }
}

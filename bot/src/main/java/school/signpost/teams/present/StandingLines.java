package school.signpost.teams.present;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.caseregister.Ladders;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owing;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Role;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** Where a case stands, in words: who was told, whether they have read it, and what to do if they do not. */
@Component
public class StandingLines {

    private final Words words;
    private final Names names;
    private final Phones phones;
    private final Policies policies;
    private final Ladders ladders;
    private final SchoolClock clock;
    private final WaysTold ways;
    private final AwayLines away;

    StandingLines(
            Words words,
            Names names,
            Phones phones,
            Policies policies,
            Ladders ladders,
            SchoolClock clock,
            WaysTold ways,
            AwayLines away) {
        this.ways = ways;
        this.away = away;
        this.words = words;
        this.names = names;
        this.phones = phones;
        this.policies = policies;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** For the reporter. */
    public List<Line> forReporter(Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING -> waiting(file);
            case ACKNOWLEDGED -> answered(file);
            case NOBODY_LEFT -> List.of(Line.danger(mustPhone(file.school())));
            case PHONED -> List.of(Line.good(phoned(file)));
        };
    }

    /** For the moment of sending: nobody can have read it yet, and where it stands follows at once. */
    public List<Line> justSent(Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING -> beingTold(file);
            case ACKNOWLEDGED, NOBODY_LEFT, PHONED -> forReporter(file);
        };
    }

    private List<Line> beingTold(Case file) {
        var people = file.alert().awaited().stream()
                .map(told -> names.withRoles(file.school(), told))
                .toList();
        return List.of(
                Line.of(words.say("standing.being-told", Map.of("who", String.join(", ", people)))),
                Line.strong(otherwise(file)));
    }

    /** For somebody who was told: how it stands, without what they can see anyway. */
    public List<Line> forRecipient(Case file, StaffId recipient) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING, NOBODY_LEFT ->
                List.of(Line.strong(words.say(
                        "standing.recipient.waiting", Map.of("time", at(file.school(), toldAt(file, recipient))))));
            case ACKNOWLEDGED ->
                file.alert().told().stream()
                        .filter(told -> told.hasAnswered() && told.withdrawn() == null)
                        .map(told -> Line.good(answerLine(file, told, recipient)))
                        .toList();
            case PHONED -> List.of(Line.good(words.say("standing.recipient.phoned")));
        };
    }

    /** "Sam Okoro (DSL) read this at 15:31." */
    public String read(Case file, Told told) {
        var answered = Objects.requireNonNull(told.acknowledgement());
        var company = ladders.companyOf(file, told.person()).map(Role::title).orElse("");
        return words.say(
                "standing.answered." + answered.answer().name(),
                Map.of(
                        "who",
                        names.withRoles(file.school(), told),
                        "time",
                        at(file.school(), answered.at()),
                        "company",
                        company));
    }

    /** Who phoned outside the school, and when. */
    private String phoned(Case file) {
        return file.timeline().entries().stream()
                .filter(entry -> entry.what() == Happening.PHONED)
                .map(entry -> words.say("standing.phoned.at", Map.of("time", at(file.school(), entry.at()))))
                .findFirst()
                .orElseGet(() -> words.say("standing.phoned"));
    }

    public String mustPhone(SchoolId school) {
        return phones.officer(school)
                .map(officer -> words.say(
                        "standing.must-phone",
                        Map.of(
                                "name",
                                officer.name(),
                                "phone",
                                officer.phone(),
                                "hours",
                                officer.hours() == null ? "" : " (" + officer.hours() + ")")))
                .orElseGet(() -> words.say("standing.must-phone-unknown"));
    }

    /** "If you've heard nothing by 15:40, phone 01632 960003." */
    public String otherwise(Case file) {
        var by = file.alert().nextClimb();
        return by == null
                ? ifItCannotWait(file)
                : words.say("standing.otherwise", Map.of("time", time(file.school(), by), "phone", phone(file)));
    }

    /** "If it cannot wait, phone 01632 960003." */
    public String ifItCannotWait(Case file) {
        return words.say("standing.otherwise-now", Map.of("phone", phone(file)));
    }

    private String phone(Case file) {
        var roles = file.alert().awaited().stream()
                .flatMap(told -> told.roles().stream())
                .toList();
        return phones.of(file.school(), roles).orElseGet(() -> words.say("phone.school-office"));
    }

    /** "at 15:31", "yesterday at 15:31": when something happened. */
    public String at(SchoolId school, Instant when) {
        var zone = policies.current(school).policy().calendar().zone();
        return new SchoolTimes(zone).at(when, clock.instant());
    }

    /** "15:40", "tomorrow at 08:30". */
    public String time(SchoolId school, Instant at) {
        var zone = policies.current(school).policy().calendar().zone();
        return new SchoolTimes(zone).moment(at, clock.instant());
    }

    private List<Line> waiting(Case file) {
        var lines = new ArrayList<Line>();
        for (var told : file.alert().told()) {
            if (told.mayAnswer()) {
                lines.add(toldLine(file, told));
            } else if (told.withdrawn() == null) {
                lines.add(Line.quiet(
                        words.say("standing.informed", Map.of("who", names.withRoles(file.school(), told)))));
            }
        }
        lines.addAll(away.of(file));
        lines.add(Line.strong(otherwise(file)));
        return lines;
    }

    private Line toldLine(Case file, Told told) {
        if (told.hasAnswered()) {
            return Line.good(read(file, told));
        }
        var who = Map.of("who", names.withRoles(file.school(), told));
        var byWhich = ways.of(file, told.person());
        return switch (sending(file, told.person())) {
            case TAKEN -> Line.of(words.say("standing.sent", who) + byWhich);
            case OWED -> Line.of(words.say("standing.sending", who) + byWhich);
            case PARKED, POINTLESS -> Line.danger(words.say("standing.unreachable", who) + byWhich);
        };
    }

    /** How far the newest attempt to reach this person has come; one that got through is enough. */
    private static Owing.State sending(Case file, StaffId person) {
        var alerts = file.notices().all().stream()
                .filter(each -> each.person().equals(person.value())
                        && (each.kind() == NoticeKind.ALERT || each.kind() == NoticeKind.REMINDER))
                .toList();
        if (alerts.stream().anyMatch(each -> each.takenAt() != null)) {
            return Owing.State.TAKEN;
        }
        return alerts.isEmpty() ? Owing.State.OWED : alerts.getLast().state();
    }

    private List<Line> answered(Case file) {
        return file.alert().told().stream()
                .filter(told -> told.hasAnswered() && told.withdrawn() == null)
                .map(told -> Line.good(read(file, told)))
                .toList();
    }

    private String answerLine(Case file, Told told, StaffId recipient) {
        var answered = Objects.requireNonNull(told.acknowledgement());
        var time = time(file.school(), answered.at());
        return told.person().equals(recipient)
                ? words.say("standing.recipient.yours", Map.of("time", time))
                : words.say(
                        "standing.recipient.theirs", Map.of("who", names.withRoles(file.school(), told), "time", time));
    }

    private static Instant toldAt(Case file, StaffId recipient) {
        return file.alert().told(recipient).map(Told::at).orElse(file.filing().reportedAt());
    }

    /** Whether anybody is still waited for. */
    static boolean isOpen(Alert alert) {
        return switch (alert.status()) {
            case CLIMBING, REPEATING, NOBODY_LEFT -> true;
            case ACKNOWLEDGED, PHONED -> false;
        };
    }
}

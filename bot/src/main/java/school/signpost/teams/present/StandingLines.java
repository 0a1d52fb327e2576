package school.signpost.teams.present;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Told;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry;
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
    private final CasePhones casePhones;
    private final Policies policies;
    private final Ladders ladders;
    private final SchoolClock clock;
    private final WaysTold ways;
    private final AwayLines away;
    private final NextLines next;

    StandingLines(
            Words words,
            Names names,
            Phones phones,
            CasePhones casePhones,
            Policies policies,
            Ladders ladders,
            SchoolClock clock,
            WaysTold ways,
            AwayLines away,
            NextLines next) {
        this.next = next;
        this.ways = ways;
        this.away = away;
        this.words = words;
        this.names = names;
        this.phones = phones;
        this.casePhones = casePhones;
        this.policies = policies;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** For the reporter. */
    public List<Line> forReporter(Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING -> waiting(file);
            case ACKNOWLEDGED -> answered(file);
            case NOBODY_LEFT ->
                Stream.concat(Stream.of(Line.danger(mustPhone(file.school()))), next.of(file).stream())
                        .toList();
            case PHONED -> List.of(Line.good(phoned(file)));
            case STOPPED -> List.of(Line.good(stopped(file)), Line.of(ifItCannotWait(file)));
        };
    }

    /** For a reporter who had begun it and not sent it: whom Signpost has told instead. */
    public Line passedOn(Case file) {
        var told = file.alert().told().stream()
                .filter(Told::mayAnswer)
                .map(each -> names.withRoles(file.school(), each))
                .toList();
        return Line.strong(
                told.isEmpty()
                        ? words.say("passed-on.nobody")
                        : words.say("passed-on", Map.of("who", String.join(", ", told))));
    }

    /** For the moment of sending: nobody can have read it yet, and where it stands follows at once. */
    public List<Line> justSent(Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING -> file.filing().unsent() ? forReporter(file) : beingTold(file);
            case ACKNOWLEDGED, NOBODY_LEFT, PHONED, STOPPED -> forReporter(file);
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

    /** The newest entry of one of these. */
    static Optional<Entry> newest(Case file, Set<Happening> which) {
        return file.timeline().entries().reversed().stream()
                .filter(entry -> which.contains(entry.what()))
                .findFirst();
    }

    /** "Nadia Rahman (RRP) ended this at 10:15: it has been dealt with." */
    public String stopped(Case file) {
        var stop = Objects.requireNonNull(file.alert().stop());
        var who = file.alert()
                .told(stop.by())
                .map(told -> names.withRoles(file.school(), told))
                .orElseGet(() -> names.of(file.school(), stop.by()));
        return words.say("standing.stopped." + stop.reason(), Map.of("who", who, "time", at(file.school(), stop.at())));
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
        return casePhones.of(file).orElseGet(() -> words.say("phone.school-office"));
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
        var lines = new ArrayList<>(everybodyTold(file));
        lines.addAll(away.of(file));
        lines.add(Line.strong(otherwise(file)));
        next.lasting(file).ifPresent(lines::add);
        return lines;
    }

    private Line toldLine(Case file, Told told) {
        var byWhich = ways.of(file, told.person());
        if (told.hasAnswered()) {
            return Line.good(read(file, told) + byWhich);
        }
        var who = Map.of("who", names.withRoles(file.school(), told));
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
        var lines = new ArrayList<Line>();
        file.alert().owners().forEach(told -> lines.add(toldLine(file, told)));
        file.alert().awaited().forEach(told -> lines.add(alsoTold(file, told)));
        next.of(file).ifPresent(lines::add);
        return lines;
    }

    private Line alsoTold(Case file, Told told) {
        return Line.quiet(words.say(
                "standing.also-told",
                Map.of("who", names.withRoles(file.school(), told), "ways", ways.of(file, told.person()))));
    }

    /** Who was told, by which way, when and with what result, for somebody who may read the case. */
    List<Line> everybodyTold(Case file) {
        var lines = new ArrayList<Line>();
        for (var told : file.alert().told()) {
            if (told.mayAnswer()) {
                lines.add(toldLine(file, told));
            } else if (told.withdrawn() == null) {
                lines.add(informed(file, told));
            }
        }
        return lines;
    }

    private Line informed(Case file, Told told) {
        return Line.quiet(words.say("standing.informed", Map.of("who", names.withRoles(file.school(), told)))
                + ways.of(file, told.person()));
    }
}

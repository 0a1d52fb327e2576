package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.OwedNotice;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.policy.Policies;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** By which ways somebody was told, when, and with what result: "(Teams at 15:25, e-mail at 15:30)". */
@Component
class WaysTold {

    private final Words words;
    private final Policies policies;
    private final SchoolClock clock;

    WaysTold(Words words, Policies policies, SchoolClock clock) {
        this.words = words;
        this.policies = policies;
        this.clock = clock;
    }

    /** With a space before it; blank while nothing has been tried. */
    String of(Case file, StaffId person) {
        var newest = new EnumMap<Way, OwedNotice>(Way.class);
        file.notices().all().stream()
                .filter(each -> each.person().equals(person.value()) && tells(each.kind()))
                .forEach(each -> newest.merge(each.way(), each, WaysTold::better));
        var ways = new ArrayList<String>();
        newest.forEach((way, notice) -> ways.add(said(file, way, notice)));
        return ways.isEmpty() ? "" : " " + words.say("standing.ways", Map.of("ways", String.join(", ", ways)));
    }

    private static boolean tells(NoticeKind kind) {
        return switch (kind) {
            case ALERT, REMINDER, INFORMATION -> true;
            case REFRESH, WITHDRAWAL, RECEIPT, READ, UNANSWERED, MUST_PHONE, ADDITION, ATTENTION -> false;
        };
    }

    /** The latest that was taken; where none was, the latest. */
    private static OwedNotice better(OwedNotice one, OwedNotice other) {
        var first = one.takenAt();
        var second = other.takenAt();
        if (first == null || second == null) {
            return second == null && first != null ? one : other;
        }
        return second.isAfter(first) ? other : one;
    }

    private String said(Case file, Way way, OwedNotice notice) {
        var taken = notice.takenAt();
        if (taken != null) {
            var zone = policies.current(file.school()).policy().calendar().zone();
            return words.say(
                    "standing.way." + way.name(), Map.of("time", new SchoolTimes(zone).at(taken, clock.instant())));
        }
        return switch (notice.state()) {
            case OWED -> words.say("standing.way.waiting." + way.name());
            case TAKEN, PARKED, POINTLESS -> words.say("standing.way.failed." + way.name());
        };
    }
}

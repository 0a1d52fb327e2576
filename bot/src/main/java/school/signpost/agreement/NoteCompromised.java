package school.signpost.agreement;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import school.signpost.reminder.model.PasswordRecord;

/**
 * Whoever reported that somebody may know their password is reminded every school day until they say that it is changed.
 * The reports are asked each day anew, so that none is lost with a process that died; noting the same one again changes
 * nothing.
 */
@Component
class NoteCompromised {

    /** Longer than any holiday in which nobody looks. */
    private static final Duration BACK = Duration.ofDays(60);

    private final PasswordsReported reported;
    private final DutyDesk desk;

    NoteCompromised(PasswordsReported reported, DutyDesk desk) {
        this.reported = reported;
        this.desk = desk;
    }

    void note(SchoolTerms asked, Instant now) {
        var school = asked.policy().school().id();
        for (var each : reported.since(school, now.minus(BACK))) {
            desk.update(school, each.person(), book -> noted(book, each.at(), asked, now));
        }
    }

    private static DutyBook noted(DutyBook book, Instant at, SchoolTerms asked, Instant now) {
        var password = book.duties().password();
        var known = password == null ? PasswordRecord.since(asked.dayOf(now)) : password;
        var before = known.compromised();
        return before != null && !before.isBefore(at)
                ? book
                : book.with(book.duties().with(known.compromisedAt(at)))
                        .happened(now, Actors.SIGNPOST, "password-compromised", "own")
                        .lookAt(asked.days().momentFrom(now));
    }
}

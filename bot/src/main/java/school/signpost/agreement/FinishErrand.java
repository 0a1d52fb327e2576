package school.signpost.agreement;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.Leaving;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;

/**
 * Somebody says that what they were asked to do is done: a leaver's account, a review, a shared password. It is on record
 * with their name and the day; everybody else who was asked for the same is asked no more.
 */
@Component
public class FinishErrand {

    private static final int LONGEST = 500;

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Rounds rounds;
    private final Access access;
    private final SchoolClock clock;

    FinishErrand(DutyDesk desk, ReadTerms terms, Rounds rounds, Access access, SchoolClock clock) {
        this.desk = desk;
        this.terms = terms;
        this.rounds = rounds;
        this.access = access;
        this.clock = clock;
    }

    /** Whether it was theirs to do; done twice is done once. {@code note} is what they saw, perhaps nothing. */
    public boolean done(Viewer viewer, DutyId id, String note) {
        var found = find(viewer, id);
        found.ifPresent(errand -> done((Viewer.Member) viewer, errand, note.strip(), clock.instant()));
        return found.isPresent();
    }

    /** Something of theirs that they can say is done. */
    public Optional<Errand> find(Viewer viewer, DutyId id) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.OWN_DUTIES)
                ? desk.find(member.school(), member.id())
                        .flatMap(book -> book.duties().errand(id))
                        .filter(errand -> errand.kind().isTicked())
                : Optional.empty();
    }

    /** The matter first, then one's own book: dying in between leaves an errand that the next look drops. */
    private void done(Viewer.Member by, Errand errand, String note, Instant now) {
        var today = terms.of(by.school()).dayOf(now);
        if (errand.kind() == Errand.Kind.LEAVER) {
            tick(by, errand, note, now);
        } else {
            rounds.done(by.school(), errand.about(), today, by.id().value());
        }
        desk.update(
                by.school(),
                by.id(),
                book -> book.with(book.duties().without(errand.id()))
                        .happened(
                                now, by.id().value(), "errand-done", errand.id().value()));
    }

    private void tick(Viewer.Member by, Errand errand, String written, Instant now) {
        var about = errand.about().split("/", 2);
        var task = LeaverTask.Kind.valueOf(about[1]);
        var today = terms.of(by.school()).dayOf(now);
        var note = written.isEmpty() ? null : written.substring(0, Math.min(LONGEST, written.length()));
        desk.update(
                by.school(),
                StaffId.of(about[0]),
                book -> Optional.ofNullable(book.duties().leaving())
                        .map(file -> Leaving.apply(
                                file, new Leaving.Event.Ticked(task, by.id().value(), today, note)))
                        .filter(Leaving.Outcome.Changed.class::isInstance)
                        .map(Leaving.Outcome.Changed.class::cast)
                        .map(changed -> book.with(book.duties().with(changed.file()))
                                .happened(now, by.id().value(), "leaver-task-done", task.name()))
                        .orElse(book));
    }
}

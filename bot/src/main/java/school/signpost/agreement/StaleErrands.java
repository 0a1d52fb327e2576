package school.signpost.agreement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** An errand about a matter that has been settled meanwhile, by whomever, is dropped before anybody hears of it again. */
@Component
class StaleErrands {

    private final DutyDesk desk;
    private final Rounds rounds;

    StaleErrands(DutyDesk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    DutyBook without(DutyBook book) {
        var after = book;
        for (var errand : book.duties().errands()) {
            if (isSettled(book.school(), errand)) {
                after = after.with(after.duties().without(errand.id()));
            }
        }
        return after;
    }

    private boolean isSettled(SchoolId school, Errand errand) {
        return switch (errand.kind()) {
            case NO_ACCESS_YET -> !isAskedFor(school, errand);
            case LEAVER -> isDone(school, errand);
            case REVIEW, SHARED_PASSWORD ->
                rounds.find(school, errand.about())
                        .filter(round -> round.isDoneSince(errand.since()))
                        .isPresent();
            case SIGNATURE_OVERDUE, SIGNATURE_REFUSED, PUPILS_MISSING, PUPIL_REFUSED -> false;
        };
    }

    /** Neither signed since, nor asked for afresh, which is an errand of its own. */
    private boolean isAskedFor(SchoolId school, Errand errand) {
        var about = errand.about().split("/", 2);
        return desk.find(school, StaffId.of(about[0]))
                .flatMap(book -> Optional.ofNullable(
                        book.duties().to(AgreementId.of(about[1])).round()))
                .filter(round -> TellOthers.id(errand.kind(), errand.about(), round.due())
                        .equals(errand.id()))
                .isPresent();
    }

    /** The task is there no more under this last day, or somebody has ended it. */
    private boolean isDone(SchoolId school, Errand errand) {
        var person = errand.about().split("/", 2)[0];
        return desk.find(school, StaffId.of(person))
                .flatMap(book -> Optional.ofNullable(book.duties().leaving()))
                .filter(file -> file.tasks().stream()
                        .filter(LeaverTask::isOpen)
                        .anyMatch(task -> ChaseLeavers.id(person, task, file).equals(errand.id())))
                .isEmpty();
    }
}

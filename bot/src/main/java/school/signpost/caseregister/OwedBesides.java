package school.signpost.caseregister;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.outbox.NoticeKind;
import school.signpost.policy.model.Role;
import school.signpost.shared.StaffId;

/**
 * What a change of a case's alert means besides the notices to those it tells: silence
 * towards a reporter whom the case turned out to concern, and a word to the administrators when the steps came to their end
 * without an answer, or nobody is left whom anybody could ask. Each is owed once per case.
 */
@Component
class OwedBesides {

    private static final String ATTENTION = "attention/";

    private final Ladders ladders;

    OwedBesides(Ladders ladders) {
        this.ladders = ladders;
    }

    Case with(Case file, Stamp stamp) {
        if (ladders.mayAskReporter(file)) {
            return file.alert().status() == Alert.Status.REPEATING ? askingAdministrators(file, stamp) : file;
        }
        var quiet = file.with(
                file.notices().silenceReporter(file.filing().reporter().person()));
        return switch (quiet.alert().status()) {
            case NOBODY_LEFT, REPEATING -> askingAdministrators(quiet, stamp);
            case CLIMBING, ACKNOWLEDGED, PHONED -> quiet;
        };
    }

    /** Nobody answers, or nobody inside is left nor a reporter who could phone outside. They are told that something needs attention, and not what: see {@link NoticeKind#ATTENTION}. */
    private Case askingAdministrators(Case file, Stamp stamp) {
        var after = file;
        var subjects = ladders.subjectsOf(file);
        for (StaffId person : administrators(file, stamp)) {
            if (!subjects.contains(person)) {
                after = owe(after, ATTENTION + person, person.value(), NoticeKind.ATTENTION, stamp);
            }
        }
        return after;
    }

    private List<StaffId> administrators(Case file, Stamp stamp) {
        return ladders.holdersOf(file.school(), Role.ADMINISTRATOR, stamp.school());
    }

    private static Case owe(Case file, String key, String person, NoticeKind kind, Stamp stamp) {
        return file.notices().find(key).isPresent()
                ? file
                : file.with(file.notices().owe(key, person, kind, stamp.system()));
    }
}

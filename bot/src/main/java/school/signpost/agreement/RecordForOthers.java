package school.signpost.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.Outcome;
import school.signpost.shared.AgreementId;
import school.signpost.shared.StaffId;

/**
 * The office puts on record that somebody need not sign or will not, and why, or asks them again after a refusal. Nobody does any of it
 * for themselves. What is recorded and who recorded it are one write.
 */
@Component
public class RecordForOthers {

    private static final int LONGEST = 500;

    private final OfficeDesk office;
    private final Secrets secrets;

    RecordForOthers(OfficeDesk office, Secrets secrets) {
        this.office = office;
        this.secrets = secrets;
    }

    /** They need not sign: why, which only this school's keepers of duties may read, and until when. */
    public Result exempt(Viewer keeper, About about, String why, @Nullable LocalDate until) {
        return office.change(keeper, about, (place, book) -> {
            var keyed = secrets.keyed(book);
            var sealed = secrets.sealExemption(keyed, place.id(), why.substring(0, Math.min(LONGEST, why.length())));
            var event = new Event.Exempted(place.keeper().id().value(), sealed, false, until);
            return place.settled(keyed, event, "exempted");
        });
    }

    /** On paper or in person somebody said that they will not sign: why, for whoever the policy names. */
    public Result declined(Viewer keeper, About about, String why) {
        return office.change(keeper, about, (place, book) -> {
            var keyed = secrets.keyed(book);
            var sealed = secrets.sealRefusal(keyed, place.id(), why.substring(0, Math.min(LONGEST, why.length())));
            var event = new Event.Declines(place.agreement().edition().hash(), sealed);
            return place.settled(keyed, event, "declined");
        });
    }

    /** Somebody who would not sign is asked once more. */
    public Result askAgain(Viewer keeper, About about) {
        return office.change(
                keeper, about, (place, book) -> place.settled(book, new Event.AskedAgain(), "asked-again"));
    }

    /** Whose, and which agreement. */
    public record About(StaffId person, AgreementId agreement) {}

    /** What came of it. */
    public sealed interface Result {
        /** It is on record. */
        record Done(String name, String title) implements Result {}

        /** Nothing changed. */
        record Refused(Outcome.Why why) implements Result {}

        /** No text of that version was ever in force here; these were. */
        record UnknownVersion(List<String> known) implements Result {

            public UnknownVersion {
                known = List.copyOf(known);
            }
        }

        /** No such person or agreement, or not the viewer's to say. */
        record NotFound() implements Result {}
    }
}

package school.signpost.agreement.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SealedText;

/** What can happen between a person and an agreement. */
public sealed interface Event {

    /** A day has come: rounds open, and close by themselves where nobody needs to be asked any more. */
    record DayCame() implements Event {}

    /** The person was reminded. */
    record Told(LocalDate on) implements Event {}

    /** The person signs, having read the text with this signature's hash. */
    record Signs(Signature signature) implements Event {}

    /** The office records a signature on paper. */
    record PaperCame(Signature signature) implements Event {}

    /** The person will not sign the text with this hash. */
    record Declines(TextHash text, SealedText reason) implements Event {}

    /** The office asks again after a refusal. */
    record AskedAgain() implements Event {}

    /** Somebody entitled says that this person need not sign. */
    record Exempted(
            String by,
            SealedText why,
            boolean ownCase,
            @Nullable LocalDate until) implements Event {}

    /** The exemption is taken back. */
    record ExemptionEnded() implements Event {}

    /** Whoever the policy names has learned that it is overdue. */
    record OverdueTold(LocalDate on) implements Event {}

    /** Whoever gives access has learned that it is not signed yet. */
    record OfficeTold(LocalDate on) implements Event {}

    /** Whoever the policy names has learned of the refusal. */
    record RefusalTold(LocalDate on) implements Event {}
}

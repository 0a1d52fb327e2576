package school.signpost.agreement.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.AgreementRule.Audience;
import school.signpost.policy.model.AgreementRule.OfPupils;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.shared.AgreementId;

/**
 * One agreement as the policy has it now: who signs, on what occasions, and how they are reminded. {@code renewEvery} is
 * there only where the school chose it; no published policy states an interval.
 */
public record Agreement(
        AgreementId id,
        String title,
        Edition edition,
        Audience audience,
        List<Occasion> occasions,
        @Nullable Period renewEvery,
        ReminderPlan plan,
        boolean toldUntilSigned,
        @Nullable Period overdueToldAfter) {

    /** The kind of every duty to sign something. */
    public static final String SIGN = "sign";

    public Agreement {
        occasions = List.copyOf(occasions);
    }

    /** The duty to sign it. */
    public DutyId duty() {
        return DutyId.of(SIGN, id.value());
    }

    /** Whether it is for somebody like this at all. */
    public boolean isFor(Person person) {
        return switch (audience) {
            case OfStaff staff ->
                person.belonging() instanceof Belonging.Member member
                        && staff.groups().contains(member.group());
            case OfPupils pupils ->
                person.belonging() instanceof Belonging.Pupil pupil && pupils.includes(pupil.year());
        };
    }

    public boolean isForPupils() {
        return audience instanceof OfPupils;
    }

    /** Those who all have to sign; nobody but the person where it is not for pupils. */
    public Set<Signer> signers() {
        return audience instanceof OfPupils pupils ? pupils.signers() : Set.of();
    }

    /** Whether a signature of this one counts; nobody's name stands there where people sign for themselves. */
    boolean isSignedBy(Optional<Signer> signer) {
        return signer.map(signers()::contains).orElseGet(signers()::isEmpty);
    }

    /** The same as if only this one had to sign. */
    Agreement onlyBy(Signer signer) {
        return audience instanceof OfPupils pupils
                ? new Agreement(
                        id,
                        title,
                        edition,
                        new OfPupils(pupils.years(), Set.of(signer)),
                        occasions,
                        renewEvery,
                        plan,
                        toldUntilSigned,
                        overdueToldAfter)
                : this;
    }

    public Optional<Occasion> on(Occasion.When when) {
        return occasions.stream().filter(each -> each.when() == when).findFirst();
    }

    /** Something the policy ties a signature to, and how long a person then has. */
    public record Occasion(When when, Period within) {

        /** What it is tied to. */
        public enum When {
            /** Somebody starts to work here. */
            START,
            /** A pupil is admitted. */
            ADMISSION,
            /** No account before it is signed. */
            BEFORE_ACCESS,
            /** The text has changed. */
            NEW_VERSION,
            /** Every school year begins with it. */
            SCHOOL_YEAR,
            /** The school chose an interval, and it has passed. */
            RENEWAL
        }
    }
}

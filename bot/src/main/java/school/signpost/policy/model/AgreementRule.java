package school.signpost.policy.model;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.AgreementId;
import school.signpost.shared.RoleId;
import school.signpost.staff.StaffMember;

/**
 * A document that people sign or read: who, on which occasions, when again, and who hears of it. {@code textFile} lies
 * beside the policy; {@code questionsTo} answers questions about it.
 */
public record AgreementRule(
        AgreementId id,
        String title,
        String textFile,
        String version,
        Audience audience,
        Needs needs,
        List<Occasion> occasions,
        @Nullable Stated<Period> renewEvery,
        List<Period> remindBefore,
        @Nullable Tell untilSigned,
        @Nullable Overdue overdue,
        @Nullable RoleId questionsTo,
        Basis basis) {

    public AgreementRule {
        occasions = List.copyOf(occasions);
        remindBefore = List.copyOf(remindBefore);
    }

    /** Who is asked. */
    public sealed interface Audience {}

    /** People on the staff list, each for themselves. */
    public record OfStaff(Set<StaffMember.Group> groups) implements Audience {

        public OfStaff {
            groups = Set.copyOf(groups);
        }
    }

    /** Pupils of these years, or of every year when none is named; {@code signers} all sign for one pupil. */
    public record OfPupils(List<YearRange> years, Set<Signer> signers) implements Audience {

        public OfPupils {
            years = List.copyOf(years);
            signers = Set.copyOf(signers);
        }

        public boolean includes(String year) {
            return years.isEmpty() || years.stream().anyMatch(range -> range.includes(year));
        }
    }

    /** Whose signature counts for a pupil. */
    public enum Signer {
        PUPIL,
        PARENT;

        /** How all of them together are written. */
        public static final String BOTH = "BOTH";

        /** Those whom a word names, in whichever letters: one, or both; empty where it names neither. */
        public static Set<Signer> parse(String written) {
            return written.equalsIgnoreCase(BOTH)
                    ? EnumSet.allOf(Signer.class)
                    : Stream.of(values())
                            .filter(each -> each.name().equalsIgnoreCase(written))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What is asked of them. */
    public enum Needs {
        /** They sign. */
        SIGNATURE,
        /** They confirm that they have read it. */
        READING
    }

    /**
     * What makes an agreement due, and how long there is from then, which may rest on something else than the agreement:
     * documents ask for signatures and seldom say until when.
     */
    public record Occasion(Trigger on, Stated<Period> within) {}

    /** What makes an agreement due. */
    public enum Trigger {
        /** A member of staff starts. */
        START,
        /** A pupil is admitted. */
        ADMISSION,
        /** Before an account is given. */
        BEFORE_ACCESS,
        /** The text has a new version. */
        NEW_VERSION,
        /** A school year begins. */
        SCHOOL_YEAR
    }

    /** Who hears of it once it is overdue, and how long after it was due. */
    public record Overdue(Tell tell, Period after) {}
}

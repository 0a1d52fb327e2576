package school.signpost.equipment.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/** Where a device is. */
public sealed interface Standing {

    /** With whom it is, or was when it was lost; empty where nobody has it. */
    default Optional<StaffId> holder() {
        return Optional.empty();
    }

    /** At school, with nobody; {@code since} absent where nobody wrote it down. */
    record InStore(@Nullable LocalDate since) implements Standing {}

    /** Somebody has it. */
    record Issued(StaffId to, @Nullable LocalDate since) implements Standing {
        @Override
        public Optional<StaffId> holder() {
            return Optional.of(to);
        }
    }

    /**
     * Lost or stolen; {@code reference} is of the report that says so and {@code reporter} who made it, both absent where
     * the school's list says it.
     */
    record Missing(
            boolean stolen,
            LocalDate since,
            @Nullable StaffId from,
            @Nullable String reference,
            @Nullable StaffId reporter)
            implements Standing {
        @Override
        public Optional<StaffId> holder() {
            return Optional.ofNullable(from);
        }
    }

    /** No longer the school's. */
    record Disposed(Disposal record) implements Standing {}
}

package school.signpost.reminder.model;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What the policy says of leavers: two clocks from the last day, each only where the policy has it. */
public record LeaverTerms(
        @Nullable Period disableWithin,
        @Nullable Period removeWithin,
        boolean equipmentBack,
        @Nullable String source) {}

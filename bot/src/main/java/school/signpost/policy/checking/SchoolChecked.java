package school.signpost.policy.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Policy;
import school.signpost.staff.StaffRow;

/**
 * A school's policy with the files beside it. {@code rows} is absent when no staff list can be used; then everybody whom
 * the policy names is taken to work here.
 */
public record SchoolChecked(
        Policy policy, @Nullable List<StaffRow> rows, Function<String, Optional<byte[]>> filesBeside, LocalDate today) {

    public SchoolChecked {
        rows = rows == null ? null : List.copyOf(rows);
    }
}

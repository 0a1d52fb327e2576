package school.signpost.equipment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * That somebody reported a device lost or stolen. {@code counts} is false once the report was a mistake, or must not be seen
 * here; {@code reporter} is absent for somebody on no list.
 */
public record LossReport(String reference, @Nullable StaffId reporter, LocalDate on, boolean stolen, boolean counts) {}

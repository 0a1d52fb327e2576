package school.signpost.caseregister;

import java.time.Instant;
import school.signpost.outbox.Way;
import school.signpost.shared.StaffId;

/** By which other way somebody is told as well, unless they have answered by {@code due}, a school time. */
public record PlannedWay(StaffId person, Way way, Instant due) {}

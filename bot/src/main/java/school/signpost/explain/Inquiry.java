package school.signpost.explain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * A report that nobody made: which kind, by whom ({@code by} is absent for somebody on no list), whose conduct it concerns
 * (people, and roles that nobody may hold), and when.
 */
public record Inquiry(
        IncidentKind kind, @Nullable StaffId by, Set<StaffId> about, List<RoleId> aboutRoles, Instant at) {

    public Inquiry {
        about = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(about));
        aboutRoles = List.copyOf(aboutRoles);
    }

    public Inquiry(IncidentKind kind, @Nullable StaffId by, Instant at) {
        this(kind, by, Set.of(), List.of(), at);
    }
}

package school.signpost.policy.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/** A role as this school says it; holders and deputies by e-mail, matched to the staff list. */
public record Role(
        RoleId id,
        String title,
        List<String> alsoCalled,
        List<String> holders,
        List<String> deputies,
        @Nullable String phone,
        @Nullable String mailbox,
        @Nullable RoleId confirmedBy,
        @Nullable RoleId sameAs,
        boolean fromStaffList,
        @Nullable String source,
        List<Conflict> conflicts) {

    public static final RoleId LINE_MANAGER = RoleId.of("line-manager");
    public static final RoleId ADMINISTRATOR = RoleId.of("administrator");
    public static final RoleId HEAD = RoleId.of("head");
    public static final RoleId DSL = RoleId.of("dsl");

    public Role {
        alsoCalled = List.copyOf(alsoCalled);
        holders = List.copyOf(holders);
        deputies = List.copyOf(deputies);
        conflicts = List.copyOf(conflicts);
    }

    /** A company that only reads a mailbox: somebody at school confirms having told it. */
    public boolean isCompany() {
        return mailbox != null && confirmedBy != null;
    }
}

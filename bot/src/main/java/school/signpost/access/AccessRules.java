package school.signpost.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer.Machine;
import school.signpost.access.Viewer.Member;
import school.signpost.access.Viewer.Pupil;
import school.signpost.access.Viewer.TenantUser;
import school.signpost.shared.RoleId;

/**
 * The rules of who may do what. Entitlement comes from the case's own facts (who was told, whom the route names) and
 * never from rank; what no rule grants is refused.
 */
@Component
public final class AccessRules implements Access {

    /** Reserved: runs the system, reads no case. */
    public static final RoleId ADMINISTRATOR = RoleId.of("administrator");

    /** The school office, where the policy has such a role: it keeps the lists, and says who is away. */
    public static final RoleId OFFICE = RoleId.of("office-manager");

    /** The head and the office: they see who has signed what. */
    public static final Set<RoleId> DUTY_KEEPERS =
            Set.of(RoleId.of("head"), OFFICE, RoleId.of("school-office"), RoleId.of("school-business-manager"));

    /** They issue the school's devices, take them back and keep the list of them. */
    public static final Set<RoleId> EQUIPMENT_KEEPERS = Set.of(
            RoleId.of("network-manager"), OFFICE, RoleId.of("school-office"), RoleId.of("school-business-manager"));

    /** A permission that needs a case is refused without one: whether a case exists is itself part of the answer. */
    @Override
    public boolean allows(Viewer viewer, Permission permission) {
        return switch (viewer) {
            case Pupil pupil -> false;
            case Machine machine -> false;
            case TenantUser user -> mayWithoutACase(user, permission);
            case Member member -> mayWithoutACase(member, permission);
        };
    }

    @Override
    public boolean allows(Viewer viewer, Permission permission, CaseFacts about) {
        if (!viewer.school().equals(about.school())) {
            return false;
        }
        return switch (viewer) {
            case Pupil pupil -> false;
            // Due work sends notices in nobody's name; it opens, decides and changes nothing that a person could.
            case Machine machine -> permission == Permission.BE_TOLD;
            case TenantUser user -> mayAsReporter(user, permission, about);
            case Member member -> new Standing(member, about).allows(permission);
        };
    }

    private static boolean mayWithoutACase(TenantUser user, Permission permission) {
        return switch (permission) {
            case TALK -> true;
            case ASK_POLICY, REPORT, LIST_OWN_REPORTS -> user.confirmed();
            case FOLLOW_REPORT,
                    ACKNOWLEDGE,
                    ASSESS,
                    READ_CASE,
                    HAND_OVER,
                    RECEIVE_CASE,
                    BE_TOLD,
                    TRY_POLICY,
                    SAY_AWAY,
                    KEEP_ROTA,
                    OWN_DUTIES,
                    MANAGE_DUTIES,
                    SUSPEND,
                    KEEP_EQUIPMENT,
                    ADMINISTER -> false;
        };
    }

    private static boolean mayWithoutACase(Member member, Permission permission) {
        return switch (permission) {
            case TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, SAY_AWAY, OWN_DUTIES -> true;
            case MANAGE_DUTIES -> member.roles().stream().anyMatch(DUTY_KEEPERS::contains);
            case KEEP_EQUIPMENT -> member.roles().stream().anyMatch(EQUIPMENT_KEEPERS::contains);
            case KEEP_ROTA ->
                member.roles().contains(ADMINISTRATOR) || member.roles().contains(OFFICE);
            // which of the roles it is the policy says; whoever only runs the system has nothing to do with it
            case SUSPEND -> member.roles().stream().anyMatch(role -> !role.equals(ADMINISTRATOR));
            case TRY_POLICY, ADMINISTER -> member.roles().contains(ADMINISTRATOR);
            case FOLLOW_REPORT, ACKNOWLEDGE, ASSESS, READ_CASE, HAND_OVER, RECEIVE_CASE, BE_TOLD -> false;
        };
    }

    /** Somebody on no list has no part in a case but as the one who reported it. */
    private static boolean mayAsReporter(TenantUser user, Permission permission, CaseFacts about) {
        if (!user.confirmed() || !user.aadObjectId().equals(about.reporter())) {
            return false;
        }
        return switch (permission) {
            case REPORT, FOLLOW_REPORT, LIST_OWN_REPORTS, BE_TOLD -> true;
            case TALK,
                    ASK_POLICY,
                    ACKNOWLEDGE,
                    ASSESS,
                    READ_CASE,
                    HAND_OVER,
                    RECEIVE_CASE,
                    TRY_POLICY,
                    SAY_AWAY,
                    KEEP_ROTA,
                    OWN_DUTIES,
                    MANAGE_DUTIES,
                    SUSPEND,
                    KEEP_EQUIPMENT,
                    ADMINISTER -> false;
        };
    }
}

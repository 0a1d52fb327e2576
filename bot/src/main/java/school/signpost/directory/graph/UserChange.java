package school.signpost.directory.graph;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.signpost.directory.AccountChange;
import school.signpost.directory.DirectoryPerson;
import school.signpost.directory.DirectoryPerson.Profile;
import tools.jackson.databind.JsonNode;

/** A user as Graph's JSON has it. A property that is not there says nothing; one that is null says that there is none. */
record UserChange(JsonNode user) implements AccountChange {

    private static final String MANAGERS = "manager@delta";
    private static final String REMOVED = "@removed";

    @Override
    public String id() {
        return idOf(user);
    }

    static String idOf(JsonNode object) {
        return object.path("id").asString("").toLowerCase(Locale.ROOT);
    }

    /** Deleted, be it for good or for as long as it can be restored: nobody signs in with it. */
    @Override
    public DirectoryPerson onto(DirectoryPerson before) {
        if (user.has(REMOVED)) {
            return before.deleted();
        }
        var old = before.profile();
        var name = text("displayName", old.name());
        var profile = new Profile(
                name == null ? "" : name,
                text("mail", old.email()),
                text("userPrincipalName", old.signInName()),
                manager(old.manager()),
                moment("employeeHireDate", old.hired()),
                moment("employeeLeaveDateTime", old.leaves()));
        boolean enabled = user.path("accountEnabled").asBoolean(before.enabled());
        return before.with(profile, enabled, moment("lastPasswordChangeDateTime", before.passwordChanged()));
    }

    private @Nullable String text(String property, @Nullable String before) {
        if (!user.has(property)) {
            return before;
        }
        var said = user.path(property).asString("").strip();
        return said.isEmpty() ? null : said;
    }

    /** In a list of changes the manager is a list of its own: who came, and who was taken away. */
    private @Nullable String manager(@Nullable String before) {
        if (!user.has(MANAGERS)) {
            var id = idOf(user.path("manager"));
            return user.has("manager") ? (id.isEmpty() ? null : id) : before;
        }
        var now = before;
        for (var each : user.path(MANAGERS)) {
            var id = idOf(each);
            if (!each.has(REMOVED)) {
                now = id.isEmpty() ? now : id;
            } else if (id.equals(now)) {
                now = null;
            }
        }
        return now;
    }

    private @Nullable Instant moment(String property, @Nullable Instant before) {
        if (!user.has(property)) {
            return before;
        }
        try {
            var said = user.path(property).asString("");
            return said.isEmpty() ? null : Instant.parse(said).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException broken) {
            return before;
        }
    }
}

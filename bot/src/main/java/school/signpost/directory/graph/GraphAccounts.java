package school.signpost.directory.graph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import school.signpost.directory.AccountChange;
import school.signpost.directory.DirectoryFailure;
import school.signpost.directory.ReadAccounts;
import tools.jackson.databind.JsonNode;

/** The three questions to Graph: a group's members, what changed about users, and one user. */
final class GraphAccounts implements ReadAccounts {

    /** What is kept of a user, and no more. */
    private static final String PROPERTIES = "id,displayName,mail,userPrincipalName,accountEnabled,employeeHireDate,"
            + "employeeLeaveDateTime,lastPasswordChangeDateTime";

    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";
    private static final String USER = "#microsoft.graph.user";
    private static final int NOT_FOUND = 404;

    private final GraphCalls graph;

    GraphAccounts(GraphCalls graph) {
        this.graph = graph;
    }

    /** Plain paging: a list of users only would need what Graph calls advanced queries. */
    @Override
    public Set<String> membersOf(String group) throws DirectoryFailure {
        var ids = new LinkedHashSet<String>();
        pages("/groups/" + group + "/transitiveMembers?$select=id&$top=999", member -> {
            if (member.path("@odata.type").asString("").equals(USER)) {
                ids.add(UserChange.idOf(member));
            }
        });
        ids.remove("");
        return ids;
    }

    @Override
    public String changesSince(@Nullable String link, Consumer<AccountChange> each) throws DirectoryFailure {
        var start = link == null ? "/users/delta?$select=" + PROPERTIES + ",manager" : link;
        return pages(start, user -> {
                    if (!UserChange.idOf(user).isEmpty()) {
                        each.accept(new UserChange(user));
                    }
                })
                .orElseThrow(() -> DirectoryFailure.passing("graph-no-delta-link", null));
    }

    @Override
    public Optional<AccountChange> account(String id) throws DirectoryFailure {
        try {
            return Optional.of(new UserChange(
                    graph.get("/users/" + id + "?$select=" + PROPERTIES + "&$expand=manager($select=id)")));
        } catch (DirectoryFailure failure) {
            if (failure.code().equals("graph-" + NOT_FOUND)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Every page, to the end; the answer is the link that the last one carries for the next time. */
    private Optional<String> pages(String first, Consumer<JsonNode> each) throws DirectoryFailure {
        var seen = new HashSet<String>();
        var address = first;
        while (seen.add(address)) {
            var page = graph.get(address);
            var values = page.path("value");
            if (!values.isArray()) {
                throw DirectoryFailure.passing("graph-not-understood", null);
            }
            values.forEach(each);
            var next = page.path(NEXT).asString("");
            if (next.isEmpty()) {
                return Optional.of(page.path(DELTA).asString("")).filter(link -> !link.isEmpty());
            }
            address = next;
        }
        throw DirectoryFailure.passing("graph-pages-in-a-circle", null);
    }
}

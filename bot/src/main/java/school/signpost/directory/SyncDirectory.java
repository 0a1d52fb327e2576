package school.signpost.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.directory.DirectoryState.Bookmark;
import school.signpost.time.SystemClock;

/**
 * One reading of the directory: claim it, ask, store the people, and last of all where to go on. Whatever fails leaves the
 * people of the last good reading as they are. A crash before the end repeats the reading from where the last one ended.
 */
final class SyncDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(SyncDirectory.class);

    private final DirectoryStore store;
    private final ReadAccounts graph;
    private final DirectoryPlan plan;
    private final SystemClock clock;

    SyncDirectory(DirectoryStore store, ReadAccounts graph, DirectoryPlan plan, SystemClock clock) {
        this.store = store;
        this.graph = graph;
        this.plan = plan;
        this.clock = clock;
    }

    /** Does nothing when it is not due yet, or another instance is at it. */
    void ifDue() {
        var now = clock.instant();
        var state = store.state();
        if (!plan.isOn() || !state.isDue(now) || !store.save(state.taken(now))) {
            return;
        }
        var mine = store.state();
        try {
            store.save(read(mine, now));
        } catch (DirectoryFailure failure) {
            LOG.atWarn()
                    .addKeyValue("code", failure.code())
                    .addKeyValue("passes", failure.passes())
                    .log("the directory could not be read; the people of the last reading stay");
            store.save(mine.failed(failure.code(), failure.passes(), failure.waitFor(), clock.instant(), plan.every()));
        }
    }

    /** Times count from the beginning: what changed while it was being read is read next time. */
    private DirectoryState read(DirectoryState state, Instant now) throws DirectoryFailure {
        var members = members();
        var known = store.people();
        var bookmark = state.bookmark();
        var link = bookmark.isWorthFollowing(plan.key(), now) ? bookmark.link() : null;
        if (link != null) {
            try {
                var round = new Round(known, members, false);
                var next = graph.changesSince(link, round::see);
                return stored(state, round, new Bookmark(next, plan.key(), bookmark.wholeAt()), now);
            } catch (DirectoryFailure.LinkExpired old) {
                LOG.atInfo().log("the directory's list of changes has run out; everything is read anew");
            }
        }
        var round = new Round(known, members, true);
        var next = graph.changesSince(null, round::see);
        return stored(state, round, new Bookmark(next, plan.key(), now), now);
    }

    private DirectoryState stored(DirectoryState state, Round round, Bookmark next, Instant now)
            throws DirectoryFailure {
        for (var id : round.unclear()) {
            graph.account(id).ifPresentOrElse(round::found, () -> round.missing(id));
        }
        var outcome = round.at(now);
        store.store(outcome.changed(), outcome.forgotten());
        LOG.atInfo()
                .addKeyValue("changed", outcome.changed().size())
                .addKeyValue("forgotten", outcome.forgotten().size())
                .addKeyValue("whole", now.equals(next.wholeAt()))
                .log("the directory was read");
        return state.succeeded(next, outcome.isAnything(), now, plan.every());
    }

    /** The order of the settings decides between two places of one school. */
    private Map<String, List<Place>> members() throws DirectoryFailure {
        var places = new LinkedHashMap<String, List<Place>>();
        for (var group : plan.groups().entrySet()) {
            for (var id : graph.membersOf(group.getKey())) {
                var of = places.computeIfAbsent(id, ignored -> new ArrayList<>());
                group.getValue().stream().filter(place -> !of.contains(place)).forEach(of::add);
            }
        }
        return places;
    }
}

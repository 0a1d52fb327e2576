package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.directory.DirectoryStanding.Trouble;

/**
 * How far reading has come: the link at which it goes on, for which groups, when everything was last read anew, when the
 * next reading is due, who is at it, and how the last ones went. {@code revision} counts the readings that changed people.
 */
public record DirectoryState(
        long version,
        long revision,
        Bookmark bookmark,
        Instant nextAt,
        @Nullable Instant leasedUntil,
        DirectoryStanding standing) {

    /** A reading that died is taken over after this long; a live one is shorter. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(2);

    public static final DirectoryState FRESH =
            new DirectoryState(0, 0, Bookmark.NONE, Instant.EPOCH, null, new DirectoryStanding(null, null));

    boolean isDue(Instant now) {
        return !now.isBefore(nextAt) && (leasedUntil == null || !now.isBefore(leasedUntil));
    }

    DirectoryState taken(Instant now) {
        return new DirectoryState(version, revision, bookmark, nextAt, now.plus(LEASE), standing);
    }

    /** The next reading begins no matter when it was due. */
    DirectoryState dueNow() {
        return new DirectoryState(version, revision, bookmark, Instant.EPOCH, leasedUntil, standing);
    }

    DirectoryState succeeded(Bookmark next, boolean changed, Instant at, Duration every) {
        return new DirectoryState(
                version,
                changed ? revision + 1 : revision,
                next,
                at.plus(every),
                null,
                new DirectoryStanding(at, null));
    }

    /** Everything that was read before stays; {@code wait} is what the directory asked for. */
    DirectoryState failed(String code, boolean passes, @Nullable Duration wait, Instant at, Duration every) {
        var before = standing.trouble();
        var since = before != null && before.code().equals(code) ? before.since() : at;
        var asked = wait == null ? SHORTEST_WAIT : wait;
        var pause = passes ? asked : every;
        return new DirectoryState(
                version,
                revision,
                bookmark,
                at.plus(pause.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : pause),
                null,
                new DirectoryStanding(standing.succeededAt(), new Trouble(code, passes, since)));
    }

    public DirectoryState atVersion(long stored) {
        return new DirectoryState(stored, revision, bookmark, nextAt, leasedUntil, standing);
    }

    /** Where the next reading goes on; {@code link} is absent before the first, {@code groups} are those it was read for. */
    public record Bookmark(
            @Nullable String link, String groups, @Nullable Instant wholeAt) {

        static final Bookmark NONE = new Bookmark(null, "", null);

        private static final Duration WHOLE_AFTER = Duration.ofDays(1);

        /** Once a day everything is read anew: whatever a list of changes left out is put right then. */
        boolean isWorthFollowing(String wanted, Instant now) {
            return link != null && groups.equals(wanted) && wholeAt != null && now.isBefore(wholeAt.plus(WHOLE_AFTER));
        }
    }
}

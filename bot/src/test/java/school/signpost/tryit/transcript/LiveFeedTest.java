package school.signpost.tryit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed();

    @Test
    void aPageThatWasCutOffGetsWhatItMissedOnce() {
        feed.tell(LiveEvent.Kind.READ, "a");
        String seen = feed.position();
        feed.tell(LiveEvent.Kind.READ, "b");

        assertThat(feed.open(seen)).extracting(LiveEvent::body).containsExactly("b");
        assertThat(feed.open(feed.position())).isEmpty();
    }

    @Test
    void aPageThatSawNothingYetGetsEverythingSinceItLoaded() {
        String loaded = feed.position();
        feed.tell(LiveEvent.Kind.READ, "a");

        assertThat(feed.open(loaded)).extracting(LiveEvent::body).containsExactly("a");
    }

    @Test
    void aPageFromBeforeARestartOrFromLongAgoHasToLoadAgain() {
        String longAgo = feed.position();
        IntStream.range(0, 600).forEach(n -> feed.tell(LiveEvent.Kind.READ, n));

        assertThat(feed.open(longAgo)).extracting(LiveEvent::kind).containsExactly(LiveEvent.Kind.RESET);
        assertThat(feed.open("otherstart-3")).extracting(LiveEvent::kind).containsExactly(LiveEvent.Kind.RESET);
    }

    @Test
    void aPageThatNoLongerReadsIsDropped() {
        var page = feed.open(null);

        IntStream.range(0, 3_000).forEach(n -> feed.tell(LiveEvent.Kind.READ, n));

        assertThat(feed.isOpen(page)).isFalse();
    }
}

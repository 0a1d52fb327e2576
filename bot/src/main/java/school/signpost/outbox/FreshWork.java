package school.signpost.outbox;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Where fresh notices pass from the write that owed them to the running relay; with none running they wait for its scan. */
@Component
class FreshWork implements Handover {

    private volatile Consumer<Collection<Claimed>> relay = FreshWork::nowhere;

    @Override
    public void handOver(Collection<Claimed> fresh) {
        relay.accept(fresh);
    }

    void goTo(Consumer<Collection<Claimed>> running) {
        relay = running;
    }

    void goNowhere() {
        relay = FreshWork::nowhere;
    }

    private static void nowhere(Collection<Claimed> fresh) {
        // their lease runs out, and the scan of the next relay finds them
    }
}

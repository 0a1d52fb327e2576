package school.signpost.delivery;

import java.util.List;

/** Where instances see each other's heartbeats. */
public interface Heartbeats {

    void beat(Heartbeat mine);

    List<Heartbeat> all();

    void forget(String instance);
}

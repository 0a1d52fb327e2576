package school.signpost.directory.graph;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import school.signpost.directory.ReadAccounts;
import school.signpost.microsoft.AccessTokens;
import school.signpost.microsoft.Registration;
import school.signpost.support.FakeGraph;

/** Graph as the application asks it, but nobody really waits. */
public final class Graphs {

    private Graphs() {}

    /** Every pause that it was asked to make is noted in {@code pauses}. */
    public static ReadAccounts at(FakeGraph graph, InstantSource clock, List<Duration> pauses) {
        var registration = new Registration("graph-app", "graph-secret", null, URI.create(graph.url() + "/token"));
        var tokens = AccessTokens.of(registration, graph.url() + "/.default", clock);
        return new GraphAccounts(new GraphCalls(URI.create(graph.url() + "/v1.0"), tokens, clock, pauses::add));
    }
}

package school.signpost.teams;

import java.util.Locale;
import java.util.Set;

/** This machine, by name. Nothing is looked up: a name elsewhere may resolve to 127.0.0.1 today and not tomorrow. */
public final class Loopback {

    private static final Set<String> LITERALS = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private Loopback() {}

    public static boolean isLiteral(String host) {
        return LITERALS.contains(host.toLowerCase(Locale.ROOT));
    }
}

package school.signpost.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** This machine, by name. Nothing is looked up: a name elsewhere may resolve to 127.0.0.1 today and not tomorrow. */
public final class Loopback {

    private static final Set<String> LITERALS = Set.of("127.0.0.1", "localhost", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    public static boolean isLiteral(String host) {
        return LITERALS.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Not {@link InetAddress#getLoopbackAddress()}, which may be the one of IPv6: people are told 127.0.0.1. */
    public static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}

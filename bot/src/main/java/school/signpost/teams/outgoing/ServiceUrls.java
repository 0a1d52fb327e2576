package school.signpost.teams.outgoing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.Loopback;
import school.signpost.teams.TeamsSettings;

/**
 * Where activities may come from and messages may go. The SDK would send our token to any address an activity names, so
 * this is asked on the way in and again, of the address actually called, on the way out.
 */
public final class ServiceUrls {

    private final List<HttpUrl> allowed;
    private final boolean thisMachineOnly;

    private ServiceUrls(List<HttpUrl> allowed, boolean thisMachineOnly) {
        this.allowed = List.copyOf(allowed);
        this.thisMachineOnly = thisMachineOnly;
    }

    /** In try-it mode only this machine, on any port: Microsoft's playground picks its own. */
    public static ServiceUrls of(TeamsSettings settings) {
        var allowed = settings.allowedServiceUrls().stream().map(HttpUrl::get).toList();
        return new ServiceUrls(settings.tryIt() ? List.of() : allowed, settings.tryIt());
    }

    /** Whether an activity's service URL, as it spells it, is one of ours. */
    public boolean allow(@Nullable String serviceUrl) {
        if (serviceUrl == null || !isPlain(serviceUrl)) {
            return false;
        }
        var url = HttpUrl.parse(serviceUrl);
        return url != null && url.query() == null && url.fragment() == null && allow(url);
    }

    /** Whether a request may go to this address. */
    boolean allow(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return false;
        }
        return thisMachineOnly
                ? Loopback.isLiteral(url.host())
                : allowed.stream().anyMatch(entry -> covers(entry, url));
    }

    /** Two parsers must agree on the host, so that no spelling is one host here and another there. */
    private static boolean isPlain(String serviceUrl) {
        try {
            var uri = new URI(serviceUrl);
            var url = HttpUrl.parse(serviceUrl);
            return url != null
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getHost()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[\\[\\]]", "")
                            .equals(url.host());
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static boolean covers(HttpUrl entry, HttpUrl url) {
        return entry.scheme().equals(url.scheme())
                && entry.host().equals(url.host())
                && entry.port() == url.port()
                && isBelow(entry.encodedPath(), url.encodedPath());
    }

    private static boolean isBelow(String folder, String path) {
        var prefix = folder.endsWith("/") ? folder : folder + "/";
        return path.startsWith(prefix) || (path + "/").equals(prefix);
    }
}

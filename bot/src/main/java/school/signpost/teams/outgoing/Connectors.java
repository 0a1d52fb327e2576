package school.signpost.teams.outgoing;

import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/** The SDK's clients, one for each service URL, all on one HTTP client with one limit, one allow-list, one pool. */
public final class Connectors {

    private static final int MOST_KEPT = 256;
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;

    private final OkHttpClient shared;
    private final AppCredentials credentials;
    private final ServiceUrls serviceUrls;
    private final ConcurrentHashMap<String, ConnectorClient> clients = new ConcurrentHashMap<>();

    Connectors(OkHttpClient shared, AppCredentials credentials, ServiceUrls serviceUrls) {
        this.shared = shared;
        this.credentials = credentials;
        this.serviceUrls = serviceUrls;
    }

    /** Throws {@link IllegalArgumentException} for an address that is not allowed. */
    public ConnectorClient at(String serviceUrl) {
        var known = clients.get(serviceUrl);
        if (known != null) {
            return known;
        }
        if (!serviceUrls.allow(serviceUrl)) {
            throw new IllegalArgumentException("service URL not allowed");
        }
        if (clients.size() >= MOST_KEPT) {
            clients.clear(); // they hold no connection of their own
        }
        return clients.computeIfAbsent(serviceUrl, this::build);
    }

    private ConnectorClient build(String serviceUrl) {
        var http = shared.newBuilder();
        var rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new PlainAdapter())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Never())
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withReadTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        http.cookieJar(CookieJar.NO_COOKIES); // the SDK would keep whatever cookies it is given
        return new RestConnectorClient(rest.build());
    }

    /** The SDK repeats a 500 four times at once, and so sends a message up to five times. The relay repeats, with care. */
    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}

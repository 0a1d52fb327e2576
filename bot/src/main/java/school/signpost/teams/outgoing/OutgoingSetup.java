package school.signpost.teams.outgoing;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.delivery.LiveInstances;
import school.signpost.microsoft.AccessTokens;
import school.signpost.microsoft.Registration;
import school.signpost.microsoft.UnusableCertificate;
import school.signpost.teams.TeamsSettings;
import school.signpost.teams.TeamsSettingsRefused;
import school.signpost.time.SystemClock;

/** Puts the one outgoing HTTP client together; the order of its interceptors is the order of its promises. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamsSettings.class)
class OutgoingSetup {

    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final int AT_ONCE = 256;
    private static final int IDLE_MINUTES = 3; // shorter than the load balancer at the other end keeps them
    private static final Duration WHOLE_CALL =
            Duration.ofSeconds(12); // a notice's lease must outlast the wait for a place and this

    @Bean
    ServiceUrls serviceUrls(TeamsSettings settings) {
        return ServiceUrls.of(settings);
    }

    @Bean
    AppCredentials botCredentials(TeamsSettings settings, SystemClock clock) {
        var appId = settings.appId();
        return appId == null
                ? MicrosoftAppCredentials.empty()
                : new BotCredentials(appId, String.valueOf(settings.tenantId()), tokens(appId, settings, clock));
    }

    private static AccessTokens tokens(String appId, TeamsSettings settings, SystemClock clock) {
        var url = settings.tokenUrl();
        var tokenUrl = url == null ? Registration.tokenUrlOf(String.valueOf(settings.tenantId())) : url;
        var registration = new Registration(appId, settings.appSecret(), settings.certificate(), tokenUrl);
        try {
            return AccessTokens.of(registration, SCOPE, clock);
        } catch (UnusableCertificate unusable) {
            throw new TeamsSettingsRefused(
                    "signpost.teams.certificate names a file that can't be used: " + settings.certificate(),
                    "Give a readable PEM file with the certificate and its unencrypted private key.");
        }
    }

    @Bean
    Connectors connectors(
            AppCredentials credentials,
            ServiceUrls serviceUrls,
            SendLimit limit,
            SystemClock clock,
            MeterRegistry meters) {
        return new Connectors(client(serviceUrls, limit, clock, meters), credentials, serviceUrls);
    }

    /** There is no Teams to protect in try-it mode, and a jump of the clock sends a month's notices at once. */
    @Bean
    SendLimit sendLimit(TeamsSettings settings, ObjectProvider<LiveInstances> live, SystemClock clock) {
        int whole = settings.sendsPerSecond();
        if (settings.tryIt() || SendLimit.meansNone(whole)) {
            return SendLimit.lifted(clock);
        }
        var instances = live.getIfAvailable();
        return new SendLimit(instances == null ? () -> whole : () -> instances.shareOf(whole), clock);
    }

    @Bean
    Messenger messenger(Connectors connectors, SendLimit limit, TeamsSettings settings, SystemClock clock) {
        return new TeamsMessenger(connectors, limit, new NewChats(connectors, settings, clock), clock);
    }

    private static OkHttpClient client(
            ServiceUrls serviceUrls, SendLimit limit, SystemClock clock, MeterRegistry meters) {
        var dispatcher = new Dispatcher(new InTheCallersThread());
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, IDLE_MINUTES, TimeUnit.MINUTES))
                .protocols(List.of(Protocol.HTTP_1_1)) // the playground drops a request to change to HTTP/2
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(WHOLE_CALL)
                .addInterceptor(new CountedSends(meters))
                .addInterceptor(new AllowedOnly(serviceUrls))
                .addInterceptor(new Limited.Gate(limit, clock))
                .addInterceptor(new WrittenOnce())
                .addNetworkInterceptor(new AllowedOnly(serviceUrls))
                .addNetworkInterceptor(new MaybeDelivered.Mark())
                .build();
    }
}

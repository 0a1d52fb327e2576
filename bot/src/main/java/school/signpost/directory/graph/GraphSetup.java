package school.signpost.directory.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import school.signpost.directory.DirectoryFailure;
import school.signpost.directory.DirectoryPlan;
import school.signpost.directory.ReadAccounts;
import school.signpost.microsoft.AccessTokens;
import school.signpost.microsoft.Registration;
import school.signpost.microsoft.UnusableCertificate;
import school.signpost.time.SystemClock;

/** Graph, with a registration of its own or else the bot's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
class GraphSetup {

    @Bean
    DirectoryPlan directoryPlan(GraphSettings settings) {
        return new DirectoryPlan(settings.places(), settings.every());
    }

    @Bean
    ReadAccounts readAccounts(GraphSettings settings, Environment bot, SystemClock clock) {
        if (settings.groups().isEmpty()) {
            return new NotAsked();
        }
        var scope = settings.baseUrl().resolve("/.default").toString();
        try {
            var tokens = AccessTokens.of(registration(settings, bot), scope, clock);
            return new GraphAccounts(new GraphCalls(settings.baseUrl(), tokens, clock, GraphSetup::sleep));
        } catch (UnusableCertificate unusable) {
            throw new IllegalArgumentException(
                    "the certificate for signpost.graph is no readable PEM file with its unencrypted private key",
                    unusable);
        }
    }

    private static Registration registration(GraphSettings settings, Environment bot) {
        var tenant = first(settings.tenantId(), bot.getProperty("signpost.teams.tenant-id"));
        var url = settings.tokenUrl();
        if (url == null && tenant == null) {
            throw new IllegalArgumentException(
                    "signpost.graph.groups is set, but neither signpost.graph.tenant-id nor signpost.teams.tenant-id");
        }
        var tokenUrl = url == null ? Registration.tokenUrlOf(String.valueOf(tenant)) : url;
        var own = settings.appId();
        return own == null
                ? ofBot(bot, tokenUrl)
                : new Registration(own, settings.appSecret(), settings.certificate(), tokenUrl);
    }

    private static Registration ofBot(Environment bot, URI tokenUrl) {
        var id = first(bot.getProperty("signpost.teams.app-id"), null);
        if (id == null) {
            throw new IllegalArgumentException(
                    "signpost.graph.groups is set, but neither signpost.graph.app-id nor signpost.teams.app-id");
        }
        var certificate = first(bot.getProperty("signpost.teams.certificate"), null);
        return new Registration(
                id,
                bot.getProperty("signpost.teams.app-secret"),
                certificate == null ? null : Path.of(certificate),
                tokenUrl);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? (other == null || other.isBlank() ? null : other) : one;
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** There is no group to ask about. */
    private record NotAsked() implements ReadAccounts {

        @Override
        public java.util.Set<String> membersOf(String group) throws DirectoryFailure {
            throw DirectoryFailure.lasting("not-set-up");
        }

        @Override
        public String changesSince(
                @Nullable String link, java.util.function.Consumer<school.signpost.directory.AccountChange> each)
                throws DirectoryFailure {
            throw DirectoryFailure.lasting("not-set-up");
        }

        @Override
        public java.util.Optional<school.signpost.directory.AccountChange> account(String id) throws DirectoryFailure {
            throw DirectoryFailure.lasting("not-set-up");
        }
    }
}

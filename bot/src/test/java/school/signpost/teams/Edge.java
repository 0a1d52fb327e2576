package school.signpost.teams;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import school.signpost.cards.Words;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.turn.Turns;
import school.signpost.time.SystemClock;

/** The edge alone, started for real on a port of its own, with recording turns behind it. */
record Edge(ConfigurableApplicationContext context) implements AutoCloseable {

    static Edge start(Map<String, String> settings) {
        var properties = new LinkedHashMap<String, Object>(settings);
        properties.put("server.port", "0");
        properties.put("management.endpoint.health.validate-group-membership", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "warn");
        // As arguments: defaults would lose against application.yaml.
        var arguments = properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new Edge(new SpringApplicationBuilder(Parts.class).run(arguments));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    RecordingTurns turns() {
        return (RecordingTurns) context.getBean(Turns.class);
    }

    Messenger messenger() {
        return context.getBean(Messenger.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** No stereotype, so that a scan of the whole application does not find it. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties(TeamsSettings.class)
    @ComponentScan({
        "school.signpost.teams.endpoint",
        "school.signpost.teams.outgoing",
        "school.signpost.teams.sdk",
        "school.signpost.teams.token"
    })
    static class Parts {

        @Bean
        SystemClock systemClock() {
            return Instant::now;
        }

        @Bean
        Turns turns() {
            return new RecordingTurns();
        }

        @Bean
        Words words() {
            return new Words() {
                @Override
                public String say(String key) {
                    return key;
                }

                @Override
                public String say(String key, Map<String, String> values) {
                    return key + values;
                }
            };
        }
    }
}

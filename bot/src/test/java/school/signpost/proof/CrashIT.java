package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.storage.embedded.EmbeddedStore;
import school.signpost.support.BotProcess;
import school.signpost.support.BusyReporter;
import school.signpost.support.BusyResponder;
import school.signpost.support.Deliveries;
import school.signpost.support.ExampleStaff;
import school.signpost.support.FakeTeams;
import school.signpost.support.FormsShown;
import school.signpost.support.GeneratedSchool;
import school.signpost.teams.deliver.CampaignBot;

/**
 * Five people report, those who are told answer and a campaign asks everybody, while the whole application is killed
 * ({@code kill -9}) at random moments and started again. Two hundred rounds: {@code mvn -pl bot -am verify -Dit.test=CrashIT -Dtest=none -Dcrash.rounds=200
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(7);
    private static final Duration LONG_SILENCE = Duration.ofSeconds(90);
    private static final Logger LOG = LoggerFactory.getLogger(CrashIT.class);

    private static final int ASKED_AT_ONCE = 20;
    private static final Pattern CAMPAIGN = Pattern.compile("Campaign (\\S+)");
    private static final List<String> REPORTERS =
            List.of("Chidi Eze", "Hannah Lindqvist", "Mei Tan", "Callum Doyle", "Beth Rowlands");
    private static final List<String> TOLD_OF_A_LAPTOP = List.of("Nadia Rahman", "Alex Morgan", "Marcus Grant");
    private static final List<String> TOLD_OF_A_CONCERN = List.of("Sam Okoro");

    @TempDir
    private Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final FormsShown forms = new FormsShown();
    /** Each reference that a reporter was shown, with the round and with who must be told. */
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(int round, String reporter, List<String> told) {}

    /** How often each message of a campaign arrived, by person and wave. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** When to kill: so many references after the start, and so many milliseconds later. */
    private record Moment(int references, int millis) {}

    @Test
    void whatAReporterWasShownIsStoredAndItsAlertArrivesHoweverOftenTheProcessIsKilled() {
        var random = new Random(SEED);
        var answers = new HashSet<String>();
        try (var teams = FakeTeams.start()) {
            var sam = new BusyResponder(teams, ExampleStaff.named("Sam Okoro"));
            var nadia = new BusyResponder(teams, ExampleStaff.named("Nadia Rahman"));
            teams.onSent(message -> {
                forms.accept(message);
                deliveries.accept(message);
                sam.accept(message);
                nadia.accept(message);
                CAMPAIGN.matcher(message.text())
                        .results()
                        .forEach(found -> asked.merge(found.group(1), 1, Integer::sum));
            });
            try (var bot = start(teams, "install")) {
                everybodyInstalls(teams, bot.address());
            }

            for (int round = 0; round < ROUNDS; round++) {
                int before = shown.size();
                var bot = start(teams, "round-" + round);
                var moment = new Moment(random.nextInt(25), random.nextInt(60));
                reportUntilKilled(teams, bot, round, moment, List.of(sam, nadia));
                teams.forget(); // counted already; every card of hundreds of rounds would fill this process's memory
                LOG.atInfo().log("round {}: {} references shown", round, shown.size() - before);
            }
            try (var survivor = start(teams, "last")) {
                // a chat takes sixty messages in half a minute, so many rounds leave a long line: lost is what does not
                // come although nothing else does either
                await().atMost(Duration.ofHours(1))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> undelivered().isEmpty() || deliveries.quietFor(LONG_SILENCE));
                assertThat(undelivered())
                        .as("shown and never delivered, seed %d", SEED)
                        .isEmpty();
                await().atMost(Duration.ofSeconds(60)).until(() -> deliveries.quietFor(LONGER_THAN_A_LEASE));
                assertThat(survivor.status("/actuator/health/readiness")).isEqualTo(200);
            }
            answers.addAll(sam.answered());
            answers.addAll(nadia.answered());
        }

        assertThat(shown).as("something was reported").hasSizeGreaterThan(ROUNDS);
        assertThat(repeatedTooOften()).as("seed %d", SEED).isEmpty();
        nothingShownIsMissing(answers);
        LOG.atInfo().log(
                "{} rounds: {} references shown, {} deliveries owed, {} repeated; {} answers; {} messages of a campaign, "
                        + "{} repeated; none lost, none out of order; seed {}",
                ROUNDS,
                shown.size(),
                shown.values().stream().mapToInt(each -> each.told().size()).sum(),
                repeats(),
                answers.size(),
                asked.size(),
                asked.values().stream().mapToInt(times -> times - 1).sum(),
                SEED);
    }

    /** Nobody is reminded while this runs, and a dead instance's work need not wait half a minute. */
    private BotProcess start(FakeTeams teams, String wave) {
        var school = folder.resolve("school");
        if (!school.toFile().exists()) {
            GeneratedSchool.withThePolicyAsItIs(school, ASKED_AT_ONCE)
                    .withPolicy(policy -> policy.replaceAll("within: PT\\d+[MH]", "within: P1D")
                            .replaceAll("repeat-every: PT\\d+[MH]", "repeat-every: P1D"));
        }
        var settings = new LinkedHashMap<>(teams.settings());
        settings.put("signpost.school", school.toString());
        settings.put("signpost.outbox.lease", "5s");
        settings.put("campaign.service-url", teams.serviceUrl());
        settings.put("campaign.wave", wave);
        settings.put("management.endpoint.health.show-details", "always"); // should one start fail, it says why
        return BotProcess.start(
                        CampaignBot.class,
                        folder.resolve("data"),
                        settings,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1")
                .untilReady();
    }

    private static void everybodyInstalls(FakeTeams teams, URI bot) {
        for (var person : ExampleStaff.all()) {
            assertThat(teams.deliver(bot, teams.installed(person)).statusCode()).isEqualTo(202);
        }
    }

    private void reportUntilKilled(
            FakeTeams teams, BotProcess bot, int round, Moment moment, List<BusyResponder> responders) {
        int before = shown.size();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : REPORTERS) {
                var reporter = new BusyReporter(teams, forms, ExampleStaff.named(name));
                people.execute(() -> reportForEver(reporter, name, bot.address(), round));
            }
            responders.forEach(responder -> people.execute(() -> answerForEver(responder, bot)));
            people.execute(() -> {
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> shown.size() - before >= moment.references());
                sleep(Duration.ofMillis(moment.millis()));
                bot.kill();
            });
        }
    }

    private void reportForEver(BusyReporter reporter, String name, URI bot, int round) {
        try {
            while (true) {
                shown.put(reporter.reportsALostLaptop(bot), new Shown(round, name, TOLD_OF_A_LAPTOP));
                shown.put(reporter.reportsALaptopWithPupilData(bot), new Shown(round, name, TOLD_OF_A_LAPTOP));
                shown.put(reporter.tellsOfAConcern(bot), new Shown(round, name, TOLD_OF_A_CONCERN));
            }
        } catch (UncheckedIOException killed) {
            LOG.atDebug().log("killed in the middle");
        }
    }

    private static void answerForEver(BusyResponder responder, BotProcess bot) {
        try {
            while (bot.isAlive()) {
                if (!responder.answersOne(bot.address())) {
                    sleep(Duration.ofMillis(5));
                }
            }
        } catch (UncheckedIOException killed) {
            LOG.atDebug().log("killed in the middle");
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> undelivered() {
        var missing = new HashSet<String>();
        shown.forEach((reference, what) -> what.told().stream()
                .filter(name -> deliveries.of(reference, ExampleStaff.named(name)) == 0)
                .forEach(name -> missing.add(reference + " to " + name)));
        return missing;
    }

    /** At-least-once: a crash may repeat the one in flight, so never more often than there were crashes since. */
    private Map<String, Integer> repeatedTooOften() {
        var wrong = new HashMap<String, Integer>();
        shown.forEach((reference, what) -> what.told().forEach(name -> {
            int times = deliveries.of(reference, ExampleStaff.named(name));
            if (times > 1 + ROUNDS - what.round()) {
                wrong.put(reference + " to " + name, times);
            }
        }));
        return wrong;
    }

    private int repeats() {
        return shown.entrySet().stream()
                .flatMapToInt(each -> each.getValue().told().stream()
                        .mapToInt(name -> deliveries.of(each.getKey(), ExampleStaff.named(name)) - 1))
                .sum();
    }

    private void nothingShownIsMissing(Set<String> answers) {
        try (var store = EmbeddedStore.open(folder.resolve("data"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            var stored = new HashSet<String>();
            var unsent = new HashSet<String>();
            var ids = new HashSet<String>();
            var linked = new HashSet<String>();
            var unheard = new HashSet<String>();
            for (var file :
                    client.getDatabase("signpost").getCollection("cases").find()) {
                var reference = "%s-%d-%04d"
                        .formatted(file.getString("prefix"), file.getInteger("year"), file.getInteger("number"));
                stored.add(reference);
                ids.add(file.getString("_id"));
                var told = shown.get(reference);
                if (answers.contains(file.getString("_id"))
                        && told != null
                        && !deliveries.heardOfTheAnswer(reference, ExampleStaff.named(told.reporter()))) {
                    unheard.add(reference);
                }
                file.getList("links", Document.class).forEach(link -> {
                    linked.add(link.getString("case"));
                    assertThat(link.get("number"))
                            .as("still to open from " + reference)
                            .isNotNull();
                });
                file.getList("notices", Document.class).stream()
                        .filter(notice -> !notice.getString("state").equals("TAKEN"))
                        .forEach(notice -> unsent.add(reference + " " + notice.getString("key")));
            }

            assertThat(stored).containsAll(shown.keySet());
            assertThat(ids)
                    .as("what a case says it opened is there")
                    .isNotEmpty()
                    .containsAll(linked);
            assertThat(linked).as("second cases were opened").isNotEmpty();
            assertThat(unheard)
                    .as("answered, and the reporter did not hear of it after the receipt")
                    .isEmpty();
            assertThat(client.getDatabase("signpost").getCollection("campaign").find())
                    .as("each message of a campaign arrived, and no more often than there were kills")
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        assertThat(each.getString("state")).isEqualTo("TAKEN");
                        assertThat(asked.getOrDefault(each.getString("_id"), 0)).isBetween(1, 1 + ROUNDS);
                    });
            assertThat(unsent)
                    .as("owed and not taken, even of reports that nobody was shown")
                    .isEmpty();
        }
    }
}

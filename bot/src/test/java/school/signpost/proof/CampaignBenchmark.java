package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.storage.StandaloneStore;
import school.signpost.support.BotProcess;
import school.signpost.support.BusyReporter;
import school.signpost.support.EnforcedLimits;
import school.signpost.support.ExampleStaff;
import school.signpost.support.FakeConnector.Sent;
import school.signpost.support.FakeTeams;
import school.signpost.support.FormsShown;
import school.signpost.support.GeneratedSchool;
import school.signpost.teams.deliver.CampaignBot;

/**
 * A message to everybody at the tenant's limit, against a Teams that counts and refuses, while urgent reports come in: one
 * instance, one that is killed in the middle ({@code -Dcampaign.kill=true}), or two on one store of which one is killed
 * ({@code -Dcampaign.instances=2}). {@code mvn -pl bot -am test -Dtest=CampaignBenchmark -Dcampaign.people=10000
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CampaignBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("campaign.people", 600);
    private static final int URGENT = Integer.getInteger("campaign.urgent", 15);
    private static final int LIMIT = Integer.getInteger("campaign.limit", 30);
    private static final int INSTANCES = Integer.getInteger("campaign.instances", 1);
    private static final boolean KILL = Boolean.getBoolean("campaign.kill");
    private static final Duration LEASE = Duration.ofSeconds(Integer.getInteger("campaign.lease", 6));
    private static final Pattern CAMPAIGN = Pattern.compile("\"Campaign ([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("INC-\\d{4}-\\d{4,}");
    private static final List<String> REPORTERS =
            List.of("Chidi Eze", "Hannah Lindqvist", "Mei Tan", "Callum Doyle", "Beth Rowlands");
    private static final List<String> TOLD = List.of("Nadia Rahman", "Alex Morgan", "Marcus Grant");

    private final FormsShown forms = new FormsShown();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();
    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> alerted = new ConcurrentHashMap<>();
    private final Map<String, Long> reported = new ConcurrentHashMap<>();
    private final AtomicLong firstBulk = new AtomicLong();
    private final AtomicLong lastBulk = new AtomicLong();
    private final EnforcedLimits limits = new EnforcedLimits(LIMIT);

    @Test
    void campaign() throws IOException {
        var folder = Files.createDirectories(Path.of("target")).resolve("campaign-" + System.nanoTime());
        var school = GeneratedSchool.withThePolicyAsItIs(folder.resolve("school"), PEOPLE)
                .path();
        try (var teams = FakeTeams.start();
                var store = INSTANCES > 1 ? StandaloneStore.start(folder.resolve("store"), 0) : null) {
            teams.onSent(this::note);
            var settings = new LinkedHashMap<>(teams.settings());
            settings.put("signpost.school", school.toString());
            settings.put("signpost.teams.sends-per-second", Integer.toString(LIMIT));
            settings.put("signpost.outbox.lease", LEASE.toSeconds() + "s");
            settings.put("campaign.service-url", teams.serviceUrl());
            if (store != null) {
                settings.put("signpost.mongodb.uri", store.uri());
                settings.put("signpost.encryption.key", Base64.getEncoder().encodeToString(new byte[32]));
            }
            teams.enforce(limits);
            run(teams, folder, settings);
        }
    }

    private void run(FakeTeams teams, Path folder, Map<String, String> settings) {
        var running = new ArrayList<BotProcess>();
        for (int n = 0; n < INSTANCES; n++) {
            running.add(started(folder.resolve("data" + n), settings));
        }
        for (var name : TOLD) {
            teams.deliver(running.getLast().address(), teams.installed(ExampleStaff.named(name)));
        }
        REPORTERS.forEach(
                name -> teams.deliver(running.getLast().address(), teams.installed(ExampleStaff.named(name))));
        long begun = System.nanoTime();
        long killed = 0;
        for (int second = 0; told.size() < PEOPLE && second < 120 + PEOPLE * 3 / LIMIT; second++) {
            if (second < URGENT) {
                urgent(teams, running.getLast(), second);
            }
            if (killed == 0 && (KILL || INSTANCES > 1) && told.size() > PEOPLE / 3) {
                killed = System.nanoTime();
                running.removeFirst().kill();
                if (INSTANCES == 1) {
                    running.add(started(folder.resolve("data0"), settings));
                }
            }
            sleepUntil(begun + (second + 1) * 1_000_000_000L);
        }
        sleepUntil(System.nanoTime() + LEASE.toNanos() * 2);
        long memory = memoryOf(running.getLast());
        running.forEach(BotProcess::close);
        print(begun, killed, memory);
        assertThat(told).as("lost").hasSize(PEOPLE);
        assertThat(told.values().stream().filter(times -> times > 1).count())
                .as("sent twice: at most what was in flight at a kill")
                .isLessThanOrEqualTo(killed == 0 ? 0 : 16);
        assertThat(limits.refused()).as("429 caused by us").isZero();
    }

    /** As the section on memory in docs/benchmarks.md starts it. */
    private BotProcess started(Path data, Map<String, String> settings) {
        return BotProcess.start(
                        CampaignBot.class,
                        data,
                        settings,
                        "-Xmx256m",
                        "-Xms32m",
                        "-XX:+UseG1GC",
                        "-XX:InitiatingHeapOccupancyPercent=30",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=30",
                        "-XX:G1PeriodicGCInterval=20000",
                        "-XX:TieredStopAtLevel=1")
                .untilReady();
    }

    private void urgent(FakeTeams teams, BotProcess bot, int second) {
        var reporter = new BusyReporter(teams, forms, ExampleStaff.named(REPORTERS.get(second % REPORTERS.size())));
        Thread.ofVirtual().start(() -> {
            reporter.says(bot.address(), "ive left my school laptop on the train");
            long before = System.nanoTime();
            var reference =
                    reporter.presses(bot.address(), "report.send", Map.of("device", "Laptop 14", "place", "the train"));
            reported.put(reference, before);
        });
    }

    private void note(Sent message) {
        forms.accept(message);
        long now = System.nanoTime();
        arrivals.add(now);
        var body = message.body().toString();
        var bulk = CAMPAIGN.matcher(body);
        if (bulk.find()) {
            firstBulk.compareAndSet(0, now);
            lastBulk.set(now);
            told.merge(bulk.group(1), 1, Integer::sum);
        }
        TOLD.stream()
                .map(ExampleStaff::named)
                .filter(person -> person.conversationId().equals(message.conversationId()))
                .forEach(person -> REFERENCE
                        .matcher(body)
                        .results()
                        .forEach(found -> alerted.putIfAbsent(found.group() + " " + person.name(), now)));
    }

    private void print(long begun, long killed, long memory) {
        var latencies = new ArrayList<Long>();
        reported.forEach((reference, at) -> TOLD.forEach(name -> {
            var seen = alerted.get(reference + " " + name);
            latencies.add(seen == null ? Long.MAX_VALUE : seen - at);
        }));
        latencies.sort(Long::compare);
        // before the first of it the campaign and ten thousand chats are being written down
        double seconds = (lastBulk.get() - firstBulk.get()) / 1e9;
        long during = arrivals.stream()
                .filter(at -> at >= firstBulk.get() && at <= lastBulk.get())
                .count();
        LOG.atInfo().log(
                "people {}, instances {}, killed {}: told {}, twice {}, refused by Teams {} ({} for the tenant), "
                        + "first after {} s, then {} s, {}/s of {} ({} %), "
                        + "best 5 s {}/s; urgent {}: alert p50 {} ms, p99 {} ms, never {}; whole limit again {} s after "
                        + "the kill; memory {} MB",
                PEOPLE,
                INSTANCES,
                killed != 0,
                told.size(),
                told.values().stream().filter(times -> times > 1).count(),
                limits.refused(),
                limits.refusedForTheTenant(),
                "%.1f".formatted((firstBulk.get() - begun) / 1e9),
                "%.1f".formatted(seconds),
                "%.2f".formatted(during / seconds),
                LIMIT,
                "%.1f".formatted(100 * during / seconds / LIMIT),
                "%.1f".formatted(best(begun)),
                reported.size(),
                at(latencies, 0.5),
                at(latencies, 0.99),
                latencies.stream().filter(each -> each == Long.MAX_VALUE).count(),
                killed == 0 ? "-" : "%.1f".formatted(wholeAgainAfter(killed)),
                memory);
    }

    private double best(long from) {
        var times = arrivals.stream().filter(at -> at >= from).sorted().toList();
        int most = 0;
        for (int first = 0, last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= 5_000_000_000L) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most / 5.0;
    }

    /** The first moment from which three seconds were within a tenth of the limit. */
    private double wholeAgainAfter(long killed) {
        for (long step = 0; step < 1_200; step++) {
            long from = killed + step * 100_000_000L;
            long sent = arrivals.stream()
                    .filter(at -> at >= from && at < from + 3_000_000_000L)
                    .count();
            if (sent >= LIMIT * 3 * 0.9) {
                return step / 10.0;
            }
        }
        return Double.NaN;
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1_000_000;
    }

    private static long memoryOf(BotProcess bot) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(bot.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException notOnThisSystem) {
            return -1;
        }
    }

    private static void sleepUntil(long nanos) {
        try {
            Thread.sleep(Math.max(0, (nanos - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package school.signpost.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.support.BotProcess;
import school.signpost.support.BusyReporter;
import school.signpost.support.FakeTeams;
import school.signpost.support.FormsShown;
import school.signpost.support.GeneratedSchool;
import school.signpost.support.TeamsPerson;

/**
 * Complete reports through the signed endpoint, on the durable store on disk, with the bot in a process of its own: a
 * sentence, the form, and the alert taken by Teams. Not part of the build; it prints figures and asserts none:
 * {@code mvn -pl bot -am test -Dtest=CompleteReportsBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CompleteReportsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteReportsBenchmark.class);
    /** With {@code -Dbenchmark.java="-Xmx512m -XX:StartFlightRecording=filename=..."} it can be looked into. */
    private static final String[] JAVA =
            System.getProperty("benchmark.java", "-Xmx512m").split(" ", -1);

    private static final int PEOPLE = Integer.getInteger("benchmark.people", 500);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 20));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 15));
    private static final Pattern REFERENCE = Pattern.compile("INC-\\d{4}-\\d{4,}");
    private static final Pattern MEMORY = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final FormsShown forms = new FormsShown();
    private final Map<String, Long> alerted = new ConcurrentHashMap<>();
    private final List<TeamsPerson> people = GeneratedSchool.people(PEOPLE);
    private final List<BusyReporter> reporters = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void completeReports() throws IOException {
        var folder = Files.createDirectories(Path.of("target")).resolve("benchmark-" + System.nanoTime());
        try (var teams = FakeTeams.start()) {
            var settings = new LinkedHashMap<>(teams.settings());
            settings.put(
                    "signpost.school",
                    GeneratedSchool.in(folder.resolve("school"), PEOPLE).toString());
            var begun = System.nanoTime();
            try (var bot =
                    BotProcess.start(folder.resolve("data"), settings, JAVA).untilReady()) {
                LOG.atInfo().log(
                        "ready after {} ms",
                        Duration.ofNanos(System.nanoTime() - begun).toMillis());
                everybodyInstalls(teams, bot);
                teams.onSent(message -> {
                    forms.accept(message);
                    noteAlert(message.conversationId(), message.body().toString());
                });
                run(teams, bot, 8, WARM_UP);
                for (int atOnce : List.of(1, 8, 32)) {
                    LOG.atInfo().log("{}", run(teams, bot, atOnce, MEASURED).line());
                }
            }
        }
    }

    private void everybodyInstalls(FakeTeams teams, BotProcess bot) {
        for (TeamsPerson person : people) {
            teams.deliver(bot.address(), teams.installed(person));
            reporters.add(new BusyReporter(teams, forms, person));
        }
    }

    /** A new message in a line manager's chat; the reporter's receipt is told apart by whose chat it is in. */
    private void noteAlert(String chat, String body) {
        REFERENCE
                .matcher(body)
                .results()
                .forEach(found -> alerted.putIfAbsent(found.group() + " " + chat, System.nanoTime()));
    }

    private Figures run(FakeTeams teams, BotProcess bot, int atOnce, Duration time) {
        var figures = new Figures(atOnce);
        teams.forget();
        var cpu = bot.cpu();
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < atOnce; n++) {
                threads.execute(() -> {
                    while (System.nanoTime() - begun < time.toNanos()) {
                        report(bot, figures);
                    }
                });
            }
        }
        figures.took = Duration.ofNanos(System.nanoTime() - begun);
        pause();
        figures.cpu = bot.cpu().minus(cpu);
        figures.memory = memoryOf(bot);
        figures.sent.forEach((key, at) -> {
            var seen = alerted.get(key);
            if (seen != null) {
                figures.alerts.add(seen - at);
            }
        });
        return figures;
    }

    /** Everybody in turn, so that recipients are spread and no card is shared by many. */
    private void report(BotProcess bot, Figures figures) {
        int n = next.getAndIncrement() % reporters.size();
        var reporter = reporters.get(n);
        long before = System.nanoTime();
        reporter.says(bot.address(), "ive left my school laptop on the train");
        long typed = System.nanoTime();
        var reference = reporter.presses(
                bot.address(), "report.send", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        figures.turns.add(typed - before);
        figures.turns.add(System.nanoTime() - typed);
        figures.sent.put(reference + " " + people.get((n + PEOPLE / 2) % PEOPLE).conversationId(), typed);
    }

    /** What is still on its way arrives; the processor time that it costs counts. */
    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long memoryOf(BotProcess bot) {
        try {
            var found = MEMORY.matcher(Files.readString(Path.of("/proc", Long.toString(bot.pid()), "status")));
            return found.find() ? Long.parseLong(found.group(1)) / 1024 : -1;
        } catch (IOException notOnThisSystem) {
            return -1;
        }
    }

    /** What one run of a number of reporters came to. */
    private static final class Figures {

        private final int atOnce;
        private final Queue<Long> turns = new ConcurrentLinkedQueue<>();
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private final List<Long> alerts = new ArrayList<>();
        private Duration took = Duration.ZERO;
        private Duration cpu = Duration.ZERO;
        private long memory;

        private Figures(int atOnce) {
            this.atOnce = atOnce;
        }

        private String line() {
            return "| %d | %.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d MB | (%d reports, %d alerts)"
                    .formatted(
                            atOnce,
                            turns.size() / (took.toNanos() / 1e9),
                            cpu.toNanos() / 1e6 / turns.size(),
                            at(0.5, turns),
                            at(0.99, turns),
                            at(0.5, alerts),
                            at(0.99, alerts),
                            memory,
                            sent.size(),
                            alerts.size());
        }

        private static double at(double share, Collection<Long> nanos) {
            var sorted = nanos.stream().sorted().toList();
            return sorted.isEmpty()
                    ? Double.NaN
                    : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
        }
    }
}

package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.schedule.DueWork;
import school.signpost.support.TestSchool;
import school.signpost.time.SystemClock;

/**
 * Whether looking for work, claiming and recording stay as quick when many answered cases lie in the store. Not part of the
 * build: {@code mvn -pl bot -am test -Dtest=GrowthBenchmark -Dgrowth.cases=50000 -Dsurefire.failIfNoSpecifiedTests=false};
 * {@code -Dgrowth.mongodb=mongodb://…} measures that server instead of the embedded store. It fails when the median at the
 * end is more than twice that at the beginning.
 */
class GrowthBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(GrowthBenchmark.class);
    private static final int MOST = Integer.getInteger("growth.cases", 50_000);
    private static final int FIRST = Math.min(1_000, MOST);
    private static final int ROUNDS = Integer.getInteger("growth.rounds", 60);
    private static final int AT_ONCE = 1_000;
    private static final double FLAT = 2.0;

    @Test
    void workIsFoundClaimedAndRecordedAsQuicklyAmongManyAnsweredCases() throws IOException {
        var settings = new LinkedHashMap<String, String>();
        var data = Files.createDirectories(Path.of("target")).resolve("growth-" + System.nanoTime());
        settings.put("signpost.data", data.toString());
        var server = System.getProperty("growth.mongodb", "");
        if (!server.isBlank()) {
            settings.put("signpost.mongodb.uri", server);
        }
        var school = TestSchool.started(settings);
        try {
            measure(school);
        } finally {
            school.close();
        }
    }

    private static void measure(TestSchool school) {
        var answered = answeredCase(school);
        var cases = school.database().getCollection("cases");
        rounds(school); // warms up
        int stored = 0;
        var medians = new ArrayList<Map<String, Double>>();
        for (int size : Stream.of(FIRST, 5_000, 20_000, MOST)
                .filter(each -> each <= MOST)
                .distinct()
                .toList()) {
            fill(cases, answered, stored, size);
            stored = size;
            medians.add(rounds(school));
            LOG.atInfo().log("{} answered cases in the store: {}", size, medians.getLast());
        }
        medians.getFirst()
                .forEach((what, before) -> assertThat(medians.getLast().get(what) / before)
                        .as("%s with %d cases against %d", what, MOST, FIRST)
                        .isLessThanOrEqualTo(FLAT));
    }

    /** A real one, with everything a case has once somebody has answered. */
    private static Document answeredCase(TestSchool school) {
        var sam = school.person("Sam Okoro");
        reports(school);
        sam.presses("I've got this");
        school.settle();
        return school.database().getCollection("cases").find().first();
    }

    private static void reports(TestSchool school) {
        var beth = school.person("Beth Rowlands");
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
    }

    private static void fill(MongoCollection<Document> cases, Document like, int from, int to) {
        for (int first = from; first < to; first += AT_ONCE) {
            var batch = new ArrayList<Document>();
            for (int n = first; n < Math.min(to, first + AT_ONCE); n++) {
                batch.add(new Document(like)
                        .append("_id", "00000000-0000-4000-8000-%012d".formatted(n))
                        .append("year", 2001)
                        .append("number", n + 1));
            }
            cases.insertMany(batch);
        }
    }

    /** Milliseconds, the median of each. */
    private static Map<String, Double> rounds(TestSchool school) {
        var sam = school.person("Sam Okoro");
        var times = new HashMap<String, List<Double>>();
        for (int n = 0; n < ROUNDS; n++) {
            timed(times, "look for what is to be sent", () -> lookForNotices(school));
            timed(
                    times,
                    "look for what is due",
                    () -> school.beans(DueWork.class).forEach(DueWork::nextDue));
            timed(times, "say whether it is ready", () -> school.get("/actuator/health/readiness"));
            timed(times, "report, claim, send and record", () -> {
                reports(school);
                school.settle();
            });
            timed(times, "answer, claim, send and record", () -> {
                sam.presses("I've got this");
                school.settle();
            });
            school.teams().forget();
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((what, all) -> medians.put(
                what, all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow()));
        return medians;
    }

    private static void lookForNotices(TestSchool school) {
        var now = school.bean(SystemClock.class).instant();
        for (var owner : school.beans(OwedNotices.class)) {
            for (var lane : Lane.values()) {
                owner.due(lane, now, 100);
            }
        }
    }

    private static void timed(Map<String, List<Double>> times, String what, Runnable work) {
        long before = System.nanoTime();
        work.run();
        times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
    }
}

package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestClock;
import school.signpost.support.TestSchool;

/**
 * A day and a night at school while Teams does everything it is known to do, in random mixture: whatever happens, each alert
 * is answered or climbs at the minute its steps say, what was owed leaves in the end, and nothing is tried without measure.
 * Both clocks are moved; nobody waits. Ten real minutes of it: {@code mvn -pl bot -am test -Dtest=FaultsScenario
 * -Dfaults.minutes=10 -Dfaults.tick=5 -Dfaults.reports=150 -Dsurefire.failIfNoSpecifiedTests=false}; {@code -Dfaults.seed=}
 * chooses another day, though not in which order threads
 * meet it.
 */
class FaultsScenario {

    private static final Logger LOG = LoggerFactory.getLogger(FaultsScenario.class);
    private static final long SEED = Long.getLong("faults.seed", 20270111L);
    private static final int REPORTS = Integer.getInteger("faults.reports", 10);
    private static final int MINUTES = Integer.getInteger("faults.minutes", 0);
    private static final Duration TICK = Duration.ofMinutes(Integer.getInteger("faults.tick", 15));
    private static final int TICKS = (int) Duration.ofHours(24).dividedBy(TICK);
    private static final Duration SLOWEST = Duration.ofMillis(MINUTES > 0 ? 11_000 : 60);
    private static final Pattern REFERENCE = Pattern.compile("INC-\\d{4}-\\d{4,}");
    private static final String GOT_IT = "I've got this";
    /** Doubling from a second to five minutes takes nine tries; then one in five minutes, or in four with the spread. */
    private static final int MOST_TRIES = 10 + (int) Duration.ofHours(26).dividedBy(Duration.ofMinutes(4));

    private static final List<String> REPORTERS =
            List.of("Chidi Eze", "Hannah Lindqvist", "Mei Tan", "Callum Doyle", "Beth Rowlands");

    private final TestSchool school = TestSchool.started(Map.of());
    private final Random random = new Random(SEED);
    private final TestClock.Machine machine = school.bean(TestClock.Machine.class);
    private final SchoolPerson removed = school.person("Tomasz Zieliński");
    private final SchoolPerson blocked = school.person("Marcus Grant");
    private final Weather weather = new Weather(new Random(SEED + 1), SLOWEST, removed.inTeams(), blocked.inTeams());
    private final Set<String> usedForms = new HashSet<>();
    /** The references that reporters were shown. */
    private final Set<String> shown = new HashSet<>();

    private int retyped;
    private int repeated;
    private int turns;
    private int passed;
    private boolean settled;

    /** One of the two sorts of report of this day, and the time that each of its two steps has. */
    private enum Sort {
        CONCERN("a child told me something worrying", "Tell Sam Okoro (DSL) now", Duration.ofMinutes(10)),
        LAPTOP("ive left my school laptop on the train", "Send the report", Duration.ofMinutes(15));

        private final String says;
        private final String button;
        private final Duration step;

        Sort(String says, String button, Duration step) {
            this.says = says;
            this.button = button;
            this.step = step;
        }

        private Map<String, String> form() {
            return this == CONCERN ? Map.of() : Map.of("device", "Laptop 14", "place", "the 7:42 train");
        }

        static Sort of(Document file) {
            return file.getBoolean("restricted") ? CONCERN : LAPTOP;
        }
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everyAlertIsAnsweredOrClimbsOnTimeWhateverTeamsDoes() {
        var responsible =
                List.of(school.person("Sam Okoro"), school.person("Alex Morgan"), school.person("Nadia Rahman"));
        REPORTERS.forEach(school::person);
        school.teams().weather(weather);

        long begun = System.nanoTime();
        for (int tick = 0; tick < TICKS; tick++) {
            while (shown.size() < REPORTS * (tick + 1) / TICKS) {
                reports();
            }
            responsible.stream().filter(each -> random.nextInt(3) == 0).forEach(this::answers);
            passes();
            sleepUntil(begun + Duration.ofMinutes(MINUTES).toNanos() * (tick + 1) / TICKS);
        }
        settled = true;
        weather.clear();
        tokens(Weather.Kind.FAIR);
        for (int n = 0; n < 4; n++) {
            passes();
        }

        var cases = school.database().getCollection("cases").find().into(new ArrayList<>());
        print(cases);
        oneCaseForEachReport(cases);
        cases.forEach(this::climbedOnTime);
        cases.forEach(this::everythingLeft);
        nothingWasTriedWithoutMeasure();
    }

    /** However often it was delivered; what was typed and never got its form is made a case too when it speaks of risk. */
    private void oneCaseForEachReport(List<Document> cases) {
        var references = cases.stream()
                .map(file -> "%s-%d-%04d"
                        .formatted(file.getString("prefix"), file.getInteger("year"), file.getInteger("number")))
                .toList();
        assertThat(shown).as("seed %d", SEED).hasSize(REPORTS);
        assertThat(references).doesNotHaveDuplicates().containsAll(shown).hasSizeBetween(REPORTS, REPORTS + retyped);
    }

    private void tokens(Weather.Kind kind) {
        school.teams().accessTokensAnswer(kind == Weather.Kind.NO_TOKENS ? 503 : 200);
    }

    /** Somebody types until the form comes, as people do, and presses; Teams may deliver either of it twice. */
    private void reports() {
        var reporter = school.person(REPORTERS.get(random.nextInt(REPORTERS.size())));
        var sort = Sort.values()[random.nextInt(Sort.values().length)];
        for (int attempt = 0; attempt < 40; attempt++) {
            signsSkewed();
            var typed = school.teams().message(reporter.inTeams(), sort.says);
            deliver(() -> reporter.says(typed));
            var form = reporter.newestCardWith(sort.button).filter(card -> usedForms.add(card.activityId()));
            if (form.isPresent()) {
                deliver(() -> shown.add(referenceIn(reporter.presses(form.get(), sort.button, sort.form()))));
                return;
            }
            retyped++;
            passes();
        }
        throw new AssertionError("no form came, seed " + SEED);
    }

    private static String referenceIn(Seen answer) {
        var found = REFERENCE.matcher(answer.text());
        assertThat(found.find()).as(answer.text()).isTrue();
        return found.group();
    }

    /** Once, or one time in three twice: the same activity, or the same button again. */
    private void deliver(Runnable activity) {
        turns++;
        activity.run();
        if (random.nextInt(3) == 0) {
            repeated++;
            turns++;
            activity.run();
        }
    }

    /** The clock of whoever signs for Teams is up to four minutes off, either way. */
    private void signsSkewed() {
        school.teams().signsAhead(machine.ahead().plusSeconds(random.nextInt(480) - 240));
    }

    private void answers(SchoolPerson person) {
        signsSkewed();
        person.newestCardWith(GOT_IT).ifPresent(card -> {
            turns++;
            person.presses(card, GOT_IT, Map.of());
        });
    }

    /** The weather changes every third time. */
    private void passes() {
        if (passed++ % 3 == 0 && !settled) {
            tokens(weather.change());
        }
        machine.putAhead(TICK);
        school.passes(TICK);
    }

    private static void sleepUntil(long nanos) {
        try {
            Thread.sleep(Math.max(0, (nanos - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is asked on the second step was told at its minute, unless the case was answered before. */
    private void climbedOnTime(Document file) {
        var about = "%s %s, seed %d".formatted(Sort.of(file), file.getString("_id"), SEED);
        var told = file.get("alert", Document.class).getList("told", Document.class);
        var first = file.getDate("reportedAt").toInstant();
        var second = first.plus(Sort.of(file).step);
        var answered = answeredAt(told);

        assertThat(told)
                .as(about)
                .filteredOn(
                        each -> !each.getString("purpose").equals("LAST")) // at the end of the steps, whenever that is
                .allSatisfy(each -> assertThat(each.getDate("at").toInstant()).isIn(first, second));
        assertThat(told.stream().anyMatch(each -> each.getDate("at").toInstant().equals(second)))
                .as("%s: climbed", about)
                .isEqualTo(answered.filter(at -> at.isBefore(second)).isEmpty());
        if (answered.isPresent()) {
            assertThat(file.getDate("nextClimb")).as(about).isNull();
        } else {
            assertThat(file.getDate("nextClimb").toInstant()).as(about).isAfter(school.now());
        }
    }

    private static Optional<Instant> answeredAt(List<Document> told) {
        return told.stream()
                .map(each -> each.getDate("answeredAt"))
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Instant::compareTo);
    }

    /** Whom Teams refuses for good is given up, and the administrator sees it; everything else has left. */
    private void everythingLeft(Document file) {
        for (var notice : file.getList("notices", Document.class)) {
            var about = "%s of %s, seed %d".formatted(notice.getString("key"), file.getString("_id"), SEED);
            var code = String.valueOf(notice.getString("lastCode"));
            boolean refused = code.contains("403") || code.equals("way-not-set-up");
            assertThat(notice.getString("state"))
                    .as(about)
                    .isIn(refused ? List.of("PARKED") : List.of("TAKEN", "POINTLESS"));
            assertThat(notice.getInteger("attempts")).as(about).isLessThanOrEqualTo(MOST_TRIES);
        }
    }

    /**
     * Every request belongs to a delivery of the relay or to a turn of a person, so nothing below repeats by itself; and
     * people have nothing twice but what Teams took without a word.
     */
    private void nothingWasTriedWithoutMeasure() {
        int toOpenAChat = 3 * deliveries("Unreachable");
        int reminders =
                counted(search().tag("kind", "REMINDER").tag("result", "Taken")); // each quietens the card before
        assertThat(weather.requests())
                .as("requests, seed %d", SEED)
                .isLessThanOrEqualTo(deliveries(null) + reminders + toOpenAChat + 2 * turns + weather.answersRefused());
        long have = school.teams().sent().stream()
                .filter(each -> !each.method().equals("GET"))
                .count();
        assertThat(have)
                .as("messages that people have, seed %d", SEED)
                .isLessThanOrEqualTo(deliveries("Taken") + reminders + weather.takenWithoutAWord() + 2L * turns);
    }

    /** How often the relay sent, with this result or with any. */
    private int deliveries(String result) {
        return counted(result == null ? search() : search().tag("result", result));
    }

    private Search search() {
        return school.bean(MeterRegistry.class).find("signpost.notices");
    }

    private static int counted(Search search) {
        return (int) search.counters().stream().mapToDouble(Counter::count).sum();
    }

    private void print(List<Document> cases) {
        long climbed = cases.stream()
                .filter(file -> file.get("alert", Document.class).getInteger("step") > 0)
                .count();
        long answered = cases.stream()
                .filter(file -> answeredAt(file.get("alert", Document.class).getList("told", Document.class))
                        .isPresent())
                .count();
        int tries = cases.stream()
                .flatMap(file -> file.getList("notices", Document.class).stream())
                .mapToInt(notice -> notice.getInteger("attempts"))
                .max()
                .orElse(0);
        LOG.atInfo().log(
                "24 school hours, seed {}: {} reports ({} cases), {} deliveries of Teams repeated, {} answered, {} climbed, {} requests "
                        + "for {} deliveries of the relay, at most {} tries of one notice; faults {}",
                SEED,
                shown.size(),
                cases.size(),
                repeated,
                answered,
                climbed,
                weather.requests(),
                deliveries(null),
                tries,
                weather.counts());
    }
}

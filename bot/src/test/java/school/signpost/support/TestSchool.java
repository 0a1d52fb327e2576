package school.signpost.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import school.signpost.SignpostApplication;
import school.signpost.schedule.Drainable;
import school.signpost.schedule.TimeTravel;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.support.FakeConnector.Sent;

/**
 * The example school with the whole application behind it: people who say and press things, a clock that moves, and what
 * each of them received. Started once for a test run; every story begins on a school morning with an empty register.
 */
public final class TestSchool {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeTeams teams;
    private final ConfigurableApplicationContext application;
    private final URI bot;
    private final Path data;
    private final Path folder;
    private final Map<String, SchoolPerson> people = new LinkedHashMap<>();

    private TestSchool(FakeTeams teams, Path data, Map<String, String> more) {
        this.teams = teams;
        this.data = data;
        this.folder = Path.of(more.getOrDefault("signpost.school", ""));
        var settings = new LinkedHashMap<String, Object>(teams.settings());
        settings.put("server.port", "0");
        settings.put("signpost.data", data.toString());
        settings.put("signpost.look-every", "200ms"); // nobody waits for an edit to be seen
        settings.put("signpost.reachability.check-at", "never"); // a story that wants it says so
        settings.putAll(more);
        this.application = new SpringApplicationBuilder(SignpostApplication.class, TestClock.class, QueryNotes.class)
                .web(WebApplicationType.SERVLET)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        SpringApplication.getShutdownHandlers().add(() -> ScratchFolder.delete(data));
        this.bot = URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"));
    }

    /** The one school of this test run, on another morning. */
    public static TestSchool onASchoolMorning() {
        var school = Shared.SCHOOL;
        school.beginAgain();
        return school;
    }

    /** A school of its own, with settings of its own; the caller closes it. */
    public static TestSchool started(Map<String, String> settings) {
        return new TestSchool(FakeTeams.start(), ScratchFolder.make(), settings);
    }

    /** The same school and the same store, stopped and started with other settings; the caller closes what it gets. */
    public TestSchool stoppedAndStarted(Map<String, String> settings) {
        application.close();
        return new TestSchool(teams, data, settings);
    }

    /** Another morning with an empty register, for a school whose stories share one application. */
    public void beginAgain() {
        var rounds = application.getBean("dueWorkRunner", SmartLifecycle.class);
        rounds.stop(); // a round of yesterday's work must not end in today's register
        settle();
        everyDocumentSaysWhichVersionItIs();
        Stream.of(
                        "cases",
                        "case-segments",
                        "chats",
                        "audit",
                        "audit-heads",
                        "audit-anchors",
                        "absences",
                        "duties",
                        "campaigns",
                        "agreement-texts",
                        "duty-rounds",
                        "suspensions",
                        "roles-held",
                        "equipment",
                        "permits")
                .forEach(name -> database().getCollection(name).deleteMany(new Document()));
        application.getBean(TestClock.Hands.class).anotherMorning();
        people.clear();
        teams.forget();
        rounds.start();
    }

    /** Somebody on the school's staff list, who has the bot installed. */
    public SchoolPerson person(String name) {
        return people.computeIfAbsent(name, ignored -> {
            var person = new SchoolPerson(this, ExampleStaff.named(name, folder));
            person.installs();
            return person;
        });
    }

    /** Somebody whom the story brings with it, who has the bot installed. */
    public SchoolPerson person(TeamsPerson somebody) {
        return people.computeIfAbsent(somebody.name(), ignored -> {
            var person = new SchoolPerson(this, somebody);
            person.installs();
            return person;
        });
    }

    /** By which forms name somebody on the example school's staff list. */
    public String staffId(String name) {
        return bean(Staff.class).all(SchoolId.of("st-example")).stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /** Somebody of the tenant who is on no list. */
    public SchoolPerson stranger(String name) {
        return people.computeIfAbsent(name, ignored -> new SchoolPerson(this, TeamsPerson.named(name)));
    }

    /** Somebody on the example school's list of pupils. */
    public SchoolPerson pupil() {
        var id = "9b450505-a9db-34eb-9f52-7dbf40ba2fc5";
        return people.computeIfAbsent(
                "Toby Lane", name -> new SchoolPerson(this, new TeamsPerson(name, id, "29:" + id, "a:" + id)));
    }

    /** Time passes, from due time to due time. */
    public void passes(Duration time) {
        settle();
        application.getBean(TimeTravel.class).advanceTo(now().plus(time));
        settle();
    }

    public Instant now() {
        return application.getBean(TestClock.Hands.class).instant();
    }

    /** What an address of the bot answers. */
    public HttpResponse<String> get(String path) {
        return teams.send(HttpRequest.newBuilder(bot.resolve(path)));
    }

    /** Until everything that is owed has left; what leaves again and again never ends, and is no story but a fault. */
    public void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        application.getBeanProvider(Drainable.class).orderedStream().forEach(each -> each.drain(PATIENCE));
        if (System.nanoTime() > end) {
            throw new AssertionError("still sending after " + PATIENCE);
        }
    }

    /** Everybody in the story who received anything since they last looked. */
    public List<String> whoReceivedAnything() {
        settle();
        return people.values().stream()
                .filter(person -> !person.unread().isEmpty())
                .map(SchoolPerson::name)
                .toList();
    }

    /** Everybody has seen what they have so far. */
    public void everybodyLooks() {
        settle();
        people.values().forEach(SchoolPerson::looks);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return application.getBeansOfType(type).values();
    }

    /** Every document of every collection, each as one line beginning with the collection's name. */
    public List<String> everythingStored() {
        settle();
        var lines = new ArrayList<String>();
        for (var collection : database().listCollectionNames()) {
            for (var document : database().getCollection(collection).find()) {
                lines.add(collection + " " + document.toJson());
            }
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    /** So that a later Signpost can read what this one wrote. */
    private void everyDocumentSaysWhichVersionItIs() {
        for (var collection : database().listCollectionNames()) {
            for (var document :
                    database().getCollection(collection).find().projection(Projections.include("schemaVersion"))) {
                if (!document.containsKey("schemaVersion")) {
                    throw new AssertionError("stored without a schemaVersion: " + collection);
                }
            }
        }
    }

    public MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    public Path data() {
        return data;
    }

    public URI bot() {
        return bot;
    }

    public FakeTeams teams() {
        return teams;
    }

    List<Sent> sentTo(TeamsPerson person) {
        return teams.sentTo(person);
    }

    public void close() {
        application.close();
        teams.close();
        ScratchFolder.delete(data);
    }

    /** Started at the first story, closed by the application's own shutdown hook. */
    private static final class Shared {
        private static final TestSchool SCHOOL = new TestSchool(FakeTeams.start(), ScratchFolder.make(), Map.of());
    }
}

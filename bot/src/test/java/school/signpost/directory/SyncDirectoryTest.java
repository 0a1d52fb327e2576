package school.signpost.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.directory.graph.Graphs;
import school.signpost.directory.mongo.MongoDirectory;
import school.signpost.shared.SchoolId;
import school.signpost.staff.PersonElsewhere;
import school.signpost.staff.StaffMember.Group;
import school.signpost.support.FakeGraph;
import school.signpost.support.StoreContract;

/** Reading the directory, against a Graph that behaves as the real one is documented to. */
class SyncDirectoryTest implements StoreContract.InMemory {

    private static final SchoolId EAST = SchoolId.of("east");
    private static final SchoolId WEST = SchoolId.of("west");
    private static final int EASTS_STAFF = 100;
    private static final int EASTS_GOVERNORS = 101;
    private static final int WESTS_STAFF = 102;
    private static final int ALEX = 1;
    private static final int SAM = 2;
    private static final int JANE = 3;
    private static final int OTHER_JANE = 4;
    private static final int GRACE = 5;
    private static final int PUPIL = 6;

    private final FakeGraph graph = FakeGraph.start();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private DirectoryStore store;
    private SyncDirectory sync;
    private Directory directory;

    @BeforeEach
    void twoSchoolsOfATrust() {
        graph.user(ALEX, "Alex Morgan", "alex@s.example");
        graph.user(SAM, "Sam Okoro", "sam@s.example");
        graph.user(JANE, "Jane Smith", "jane@s.example");
        graph.user(OTHER_JANE, "Jane Smith", "jane2@s.example");
        graph.user(GRACE, "Grace Adeyemi", "grace@s.example");
        graph.user(PUPIL, "A Pupil", "pupil@s.example");
        graph.group(EASTS_STAFF, ALEX, SAM, JANE, OTHER_JANE, EASTS_GOVERNORS);
        graph.group(EASTS_GOVERNORS, GRACE, ALEX);
        graph.group(WESTS_STAFF, SAM);
        store = new MongoDirectory(database());
        sync = syncing(store);
        directory = new Directory(store, plan(), () -> now);
    }

    @AfterEach
    void stop() {
        graph.close();
    }

    @Test
    void everybodyOfTheGroupsIsReadPageByPageAndNobodyElseIsKept() {
        sync.ifDue();

        assertThat(names(EAST))
                .containsExactly("Alex Morgan", "Grace Adeyemi", "Jane Smith", "Jane Smith", "Sam Okoro");
        assertThat(names(WEST)).containsExactly("Sam Okoro");
        assertThat(store.people()).noneMatch(person -> person.profile().name().equals("A Pupil"));
        assertThat(of(EAST, "grace@s.example").group()).isEqualTo(Group.GOVERNOR);
        assertThat(of(EAST, "alex@s.example").group()).isEqualTo(Group.STAFF);
        assertThat(graph.asked())
                .filteredOn(asked -> asked.startsWith("/users/delta"))
                .hasSize(2);
        assertThat(graph.asked().getLast()).contains("manager", "lastPasswordChangeDateTime");
    }

    @Test
    void theNextReadingAsksOnlyForWhatHasChanged() {
        sync.ifDue();
        graph.forgetAsked();
        graph.change(JANE, "displayName", "Jane Brown");
        graph.change(SAM, "manager", ALEX);
        graph.change(ALEX, "lastPasswordChangeDateTime", "2026-11-20T07:30:00Z");
        graph.change(GRACE, "accountEnabled", false);
        graph.change(OTHER_JANE, "employeeLeaveDateTime", "2026-12-18T00:00:00Z");

        later(Duration.ofMinutes(15));

        assertThat(graph.asked())
                .filteredOn(asked -> asked.startsWith("/users"))
                .allMatch(asked -> asked.contains("$deltatoken"));
        assertThat(of(EAST, "jane@s.example").name()).isEqualTo("Jane Brown");
        assertThat(of(WEST, "sam@s.example").lineManager()).isEqualTo("alex@s.example");
        assertThat(of(EAST, "grace@s.example").active()).isFalse();
        assertThat(of(EAST, "jane2@s.example").leaves()).isEqualTo("2026-12-18");
        assertThat(account(ALEX).passwordChanged()).isEqualTo("2026-11-20T07:30:00Z");
        assertThat(account(ALEX).readAt()).isEqualTo(now);
        assertThat(account(GRACE).isShut()).isTrue();

        graph.change(SAM, "manager", null);
        later(Duration.ofMinutes(15));

        assertThat(of(WEST, "sam@s.example").lineManager()).isNull();
    }

    @Test
    void nothingIsAskedBeforeItIsDue() {
        sync.ifDue();
        graph.forgetAsked();

        later(Duration.ofMinutes(14));

        assertThat(graph.asked()).isEmpty();
    }

    @Test
    void joinersAndLeaversOfAGroupAreSeenWithoutAnyOtherChange() {
        sync.ifDue();
        graph.group(WESTS_STAFF, JANE);

        later(Duration.ofMinutes(15));

        assertThat(names(WEST)).containsExactly("Jane Smith");
        assertThat(account(SAM).isShut()).isFalse();
        assertThat(names(EAST)).contains("Sam Okoro");
    }

    @Test
    void aDeletedUserIsGoneAndOneWhoIsRestoredIsBack() {
        sync.ifDue();
        graph.delete(JANE);
        later(Duration.ofMinutes(15));

        assertThat(names(EAST)).hasSize(4);
        assertThat(account(JANE).gone()).isTrue();

        graph.user(JANE, "Jane Smith", "jane@s.example");
        graph.group(WESTS_STAFF, JANE);
        later(Duration.ofMinutes(15));

        assertThat(account(JANE).gone()).isFalse();
        assertThat(names(WEST)).containsExactly("Jane Smith");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExpiredLinkMeansReadingEverythingAnewAndWhoWasDeletedMeanwhileIsNoticed(boolean asBadRequest) {
        sync.ifDue();
        graph.delete(JANE);
        graph.change(SAM, "displayName", "Samuel Okoro");
        graph.expireLinks(asBadRequest);

        later(Duration.ofMinutes(15));

        assertThat(account(JANE).gone()).isTrue();
        assertThat(of(EAST, "sam@s.example").name()).isEqualTo("Samuel Okoro");
        assertThat(store.state().standing().trouble()).isNull();
        assertThat(store.state().bookmark().wholeAt()).isEqualTo(now);
    }

    @Test
    void onceADayEverythingIsReadAnew() {
        sync.ifDue();
        graph.forgetAsked();

        later(Duration.ofHours(25));

        assertThat(graph.asked()).anyMatch(asked -> asked.startsWith("/users/delta?$select"));
    }

    @Test
    void whenGraphAsksToWaitItIsLeftAloneForAsLongAsItSays() {
        graph.nextAnswers(429, "7");
        graph.nextAnswers(503, null);

        sync.ifDue();

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(names(EAST)).hasSize(5);
    }

    @Test
    void aLongWaitEndsTheReadingAndTheNextBeginsNoSooner() {
        sync.ifDue();
        graph.change(SAM, "displayName", "Samuel Okoro");
        graph.nextAnswers(429, "1800");
        later(Duration.ofMinutes(15));

        assertThat(pauses).isEmpty();
        assertThat(store.state().standing().trouble()).isNotNull().matches(DirectoryStanding.Trouble::passes);
        assertThat(store.state().standing().needsSomebody(now)).isFalse();
        graph.forgetAsked();
        later(Duration.ofMinutes(29));
        assertThat(graph.asked()).isEmpty();

        later(Duration.ofMinutes(1));

        assertThat(of(EAST, "sam@s.example").name()).isEqualTo("Samuel Okoro");
        assertThat(store.state().standing().trouble()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 503, 500})
    void whateverFailsLeavesThePeopleAsTheyWere(int status) {
        sync.ifDue();
        var before = store.people();
        var link = store.state().bookmark();
        for (int i = 0; i < 4; i++) {
            graph.nextAnswers(status, null);
        }

        later(Duration.ofMinutes(15));

        assertThat(store.people()).isEqualTo(before);
        assertThat(names(EAST)).hasSize(5);
        assertThat(store.state().bookmark()).isEqualTo(link);
        var standing = store.state().standing();
        assertThat(standing.trouble())
                .isNotNull()
                .satisfies(trouble -> assertThat(trouble.code()).isEqualTo("graph-" + status));
        assertThat(standing.needsSomebody(now)).isEqualTo(status < 500);
        assertThat(standing.needsSomebody(now.plus(Duration.ofHours(7)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": [", "{\"value\": \"none\"}", "[]", ""})
    void anAnswerThatCannotBeUnderstoodChangesNothing(String body) {
        sync.ifDue();
        graph.nextAnswers(body);

        later(Duration.ofMinutes(15));

        assertThat(names(EAST)).hasSize(5);
        assertThat(store.state().standing().trouble())
                .isNotNull()
                .satisfies(trouble -> assertThat(trouble.code()).isEqualTo("graph-not-understood"));
    }

    @Test
    void aLinkToAnotherHostIsNotFollowedWithOurToken() {
        graph.nextAnswers("{\"value\": [], \"@odata.nextLink\": \"https://elsewhere.example/v1.0/users/delta\"}");

        sync.ifDue();

        assertThat(store.state().standing().trouble())
                .isNotNull()
                .satisfies(trouble -> assertThat(trouble.code()).isEqualTo("graph-link-elsewhere"));
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        graph.nextAnswers(401, null);

        sync.ifDue();

        assertThat(names(EAST)).hasSize(5);
    }

    @Test
    void aCrashBeforeTheEndRepeatsTheReading() {
        sync.ifDue();
        graph.change(JANE, "displayName", "Jane Brown");
        now = now.plus(Duration.ofMinutes(15));
        syncing(new DyingStore(store)).ifDue();
        assertThat(store.state().revision()).isEqualTo(1);

        later(Duration.ofMinutes(14));
        assertThat(store.state().revision()).isEqualTo(1); // the dead one's lease holds
        later(Duration.ofMinutes(7));

        assertThat(of(EAST, "jane@s.example").name()).isEqualTo("Jane Brown");
        assertThat(store.state().leasedUntil()).isNull();
    }

    @Test
    void otherGroupsInTheSettingsMeanReadingEverythingAnew() {
        sync.ifDue();
        graph.forgetAsked();
        now = now.plus(Duration.ofMinutes(15));
        var plan = new DirectoryPlan(
                Map.of(FakeGraph.id(WESTS_STAFF), List.of(new Place(WEST, Group.STAFF))), Duration.ofMinutes(15));

        new SyncDirectory(store, Graphs.at(graph, () -> now, pauses), plan, () -> now).ifDue();

        assertThat(graph.asked()).anyMatch(asked -> asked.startsWith("/users/delta?$select"));
        assertThat(new Directory(store, plan, () -> now).of(EAST)).isEmpty();
        assertThat(names(WEST)).containsExactly("Sam Okoro");
    }

    @Test
    void beforeTheFirstReadingTheDirectorySaysNothing() {
        assertThat(directory.of(EAST)).isEmpty();
        assertThat(directory.find(FakeGraph.id(SAM))).isEmpty();
        assertThat(directory.standing()).hasValue(new DirectoryStanding(null, null));
    }

    private SyncDirectory syncing(DirectoryStore with) {
        return new SyncDirectory(with, Graphs.at(graph, () -> now, pauses), plan(), () -> now);
    }

    private static DirectoryPlan plan() {
        var groups = new LinkedHashMap<String, List<Place>>();
        groups.put(FakeGraph.id(EASTS_STAFF), List.of(new Place(EAST, Group.STAFF)));
        groups.put(FakeGraph.id(EASTS_GOVERNORS), List.of(new Place(EAST, Group.GOVERNOR)));
        groups.put(FakeGraph.id(WESTS_STAFF), List.of(new Place(WEST, Group.STAFF)));
        return new DirectoryPlan(groups, Duration.ofMinutes(15));
    }

    private void later(Duration time) {
        now = now.plus(time);
        sync.ifDue();
    }

    private List<String> names(SchoolId school) {
        return directory.of(school).orElseThrow().stream()
                .map(PersonElsewhere::name)
                .sorted()
                .toList();
    }

    private PersonElsewhere of(SchoolId school, String email) {
        return directory.of(school).orElseThrow().stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private Account account(int number) {
        return directory.find(FakeGraph.id(number)).orElseThrow();
    }

    /** Dies after the people are stored and before it is written down where to go on. */
    private record DyingStore(DirectoryStore store) implements DirectoryStore {

        @Override
        public DirectoryState state() {
            return store.state();
        }

        @Override
        public boolean save(DirectoryState state) {
            return state.leasedUntil() != null && store.save(state);
        }

        @Override
        public List<DirectoryPerson> people() {
            return store.people();
        }

        @Override
        public void store(List<DirectoryPerson> changed, List<String> forgotten) {
            store.store(changed, forgotten);
        }
    }
}

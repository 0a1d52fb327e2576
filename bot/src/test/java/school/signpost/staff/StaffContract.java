package school.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.mongo.MongoApprovals;
import school.signpost.staff.mongo.MongoStaff;
import school.signpost.support.StoreContract;

/** Everybody keeps their identity, whatever the lists say next. */
interface StaffContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-x");
    LocalDate TODAY = LocalDate.parse("2026-11-23");
    String EIGHT = Stream.of("Anna", "Ben", "Cara", "Dan", "Emi", "Finn", "Gwen", "Hugo")
            .map(name -> name.toLowerCase(Locale.ROOT) + "@s.example," + name + ",,staff,,,,\n")
            .collect(Collectors.joining());
    String HEADER = "email,name,aad_object_id,group,line_manager,starts,leaves,password_changed\n";

    @Test
    default void anIdIsMintedOnceAndSurvivesEditsAndRestarts() {
        var staff = loaded("sam@s.example,Sam Okoro,,staff,,,,\n");
        var sam = staff.byEmail(SCHOOL, "SAM@s.example").orElseThrow();

        load(staff, "sam@s.example,Samuel Okoro,,governor,,,,\n");
        var restarted = loaded("sam@s.example,Samuel Okoro,,governor,,,,\n");

        assertThat(staff.find(SCHOOL, sam.id()).orElseThrow().name()).isEqualTo("Samuel Okoro");
        assertThat(restarted.byEmail(SCHOOL, "sam@s.example").orElseThrow().id())
                .isEqualTo(sam.id());
    }

    @Test
    default void anAddressMayChangeWhereTheAccountStays() {
        var staff = loaded("sam@s.example,Sam,aad-1,staff,,,,\n");
        var sam = staff.byAadObjectId(SCHOOL, "AAD-1").orElseThrow();

        load(staff, "sam.okoro@s.example,Sam,aad-1,staff,,,,\n");

        assertThat(staff.byEmail(SCHOOL, "sam.okoro@s.example").orElseThrow().id())
                .isEqualTo(sam.id());
        assertThat(staff.byEmail(SCHOOL, "sam@s.example")).isEmpty();
    }

    @Test
    default void anAddressThatMovedOnMakesANewPersonOfItsNextOwner() {
        var staff = loaded("sam@s.example,Sam,aad-1,staff,,,,\n");
        var sam = staff.byAadObjectId(SCHOOL, "aad-1").orElseThrow();

        load(staff, "sam@s.example,Samira,,staff,,,,\nsam.okoro@s.example,Sam,aad-1,staff,,,,\n");

        assertThat(staff.byEmail(SCHOOL, "sam@s.example").orElseThrow().id()).isNotEqualTo(sam.id());
        assertThat(staff.byEmail(SCHOOL, "sam.okoro@s.example").orElseThrow().id())
                .isEqualTo(sam.id());
    }

    @Test
    default void anAddressNeverPassesToAnotherAccount() {
        var staff = loaded("sam@s.example,Sam,aad-1,staff,,,,\n");

        var problems = load(staff, "sam@s.example,Samira,aad-2,staff,,,,\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).isEqualTo("the e-mail address is bound to another aad_object_id");
        });
        assertThat(staff.byAadObjectId(SCHOOL, "aad-2")).isEmpty();
        assertThat(staff.byEmail(SCHOOL, "sam@s.example").orElseThrow().name()).isEqualTo("Sam");
    }

    @Test
    default void somebodyNoLongerListedHasLeftAndStaysFindable() {
        var staff = loaded("sam@s.example,Sam,,staff,,,,\npriya@s.example,Priya,,staff,,,,\n");
        var sam = staff.byEmail(SCHOOL, "sam@s.example").orElseThrow();

        load(staff, "priya@s.example,Priya,,staff,,,,\n");

        assertThat(staff.all(SCHOOL)).extracting(StaffMember::name).containsExactly("Priya");
        assertThat(staff.find(SCHOOL, sam.id()).orElseThrow().worksHereOn(TODAY))
                .isFalse();
        assertThat(staff.find(SCHOOL, sam.id()).orElseThrow().worksHereOn(TODAY.minusDays(1)))
                .isTrue();

        load(staff, "priya@s.example,Priya,,staff,,,,\nsam@s.example,Sam,,staff,,,,\n");

        assertThat(staff.byEmail(SCHOOL, "sam@s.example").orElseThrow()).isEqualTo(sam);
    }

    @Test
    default void aTypingErrorInARowMakesNobodyALeaver() {
        var staff = loaded("sam@s.example,Sam,,staff,,,,\npriya@s.example,Priya,,staff,,,,\n");

        load(staff, "sam@s.example,Sam,,staff,,01/09/2026,,\npriya@s.example,Priya,,staff,,,,\n");

        assertThat(staff.byEmail(SCHOOL, "sam@s.example").orElseThrow().worksHereOn(TODAY))
                .isTrue();
        assertThat(staff.of(SCHOOL)).hasSize(1);
    }

    @Test
    default void aListThatCannotBeReadChangesNothing() {
        var staff = loaded("sam@s.example,Sam,,staff,,,,\n");

        staff.load(SCHOOL, StaffLists.Lists.of(bytes("nonsense"), null), TODAY);
        assertThat(staff.all(SCHOOL)).hasSize(1);
        assertThat(staff.of(SCHOOL)).isNotEmpty();

        staff.load(SCHOOL, StaffLists.Lists.of(null, null), TODAY);
        assertThat(staff.all(SCHOOL)).hasSize(1);
    }

    @Test
    default void whoSignsInIsKnownByAccountThenByAddressAndIsBoundForGood() {
        var staff = loaded("sam@s.example,Sam,,staff,,,,\n");
        var sam = staff.byEmail(SCHOOL, "sam@s.example").orElseThrow();

        assertThat(staff.recognise(SCHOOL, "aad-9", null)).isEmpty();
        assertThat(staff.recognise(SCHOOL, "aad-9", "stranger@s.example")).isEmpty();
        assertThat(staff.recognise(SCHOOL, "AAD-9", "Sam@s.example")
                        .orElseThrow()
                        .id())
                .isEqualTo(sam.id());
        assertThat(staff.recognise(SCHOOL, "aad-9", null).orElseThrow().id()).isEqualTo(sam.id());
        assertThat(staff.recognise(SCHOOL, "aad-10", "sam@s.example")).isEmpty();

        var restarted = loaded("sam@s.example,Sam,,staff,,,,\n");
        assertThat(restarted.byAadObjectId(SCHOOL, "aad-9").orElseThrow().id()).isEqualTo(sam.id());
    }

    @Test
    default void somebodyWhoLeftIsNotBoundToANewAccount() {
        var staff = loaded("sam@s.example,Sam,,staff,,,,\npriya@s.example,Priya,,staff,,,,\n");
        load(staff, "priya@s.example,Priya,,staff,,,,\n");

        assertThat(staff.recognise(SCHOOL, "aad-9", "sam@s.example")).isEmpty();
    }

    @Test
    default void pupilsAreKnownByTheirAccount() {
        var staff = staffOf(new MongoStaff(indexed()));
        staff.load(
                SCHOOL,
                StaffLists.Lists.of(
                        bytes(HEADER + "sam@s.example,Sam,,,,,,\n"), bytes("id,name\npupil1@s.example,X\n")),
                TODAY);

        assertThat(staff.isPupil(SCHOOL, "Pupil1@s.example")).isTrue();
        assertThat(staff.isPupil(SCHOOL, "sam@s.example")).isFalse();
    }

    @Test
    default void aPupilMayHaveSeveralAccountsAndARowWithAMistakeKeepsNoneBack() {
        var staff = staffOf(new MongoStaff(indexed()));
        var problems =
                staff.load(SCHOOL, StaffLists.Lists.of(bytes(HEADER + "sam@s.example,Sam,,,,,,\n"), bytes("""
                                id,name,year,class,parent_email
                                AAD-7 pupil1@s.example,Toby Lane,6,6 Oak,dana@families.example
                                ,Nobody,6,6 Oak,
                                pupil1@s.example,Toby Lane,6,6 Oak,
                                pupil2@s.example,,R,Reception,
                                """)), TODAY);

        assertThat(staff.pupils(SCHOOL))
                .containsExactly(
                        new Pupil("aad-7", Set.of("aad-7", "pupil1@s.example"), "Toby Lane", "6", "6 Oak"),
                        new Pupil(
                                "pupil2@s.example", Set.of("pupil2@s.example"), "pupil2@s.example", "R", "Reception"));
        assertThat(staff.isPupil(SCHOOL, "pupil1@s.example")).isTrue();
        assertThat(problems).extracting(StaffProblem::line).containsExactly(3, 4);
        assertThat(problems.toString()).doesNotContain("Toby", "Nobody", "pupil1");
    }

    @Test
    default void schoolsKeepTheirPeopleApart() {
        var staff = loaded("sam@s.example,Sam,aad-1,staff,,,,\n");
        staff.load(
                SchoolId.of("st-y"),
                StaffLists.Lists.of(bytes(HEADER + "sam@s.example,Sam,aad-1,staff,,,,\n"), null),
                TODAY);

        assertThat(staff.byEmail(SchoolId.of("st-y"), "sam@s.example")
                        .orElseThrow()
                        .id())
                .isNotEqualTo(
                        staff.byEmail(SCHOOL, "sam@s.example").orElseThrow().id());
    }

    @Test
    default void aStaleSaveIsRefusedSoThatNoBindingIsLost() {
        var store = new MongoStaff(indexed());
        var staff = staffOf(store);
        load(staff, "sam@s.example,Sam,,staff,,,,\n");
        var stale = store.all(SCHOOL);

        staff.recognise(SCHOOL, "aad-9", "sam@s.example");

        assertThat(store.save(SCHOOL, stale)).isFalse();
        assertThat(store.save(SCHOOL, List.of(new StaffRecord(stale.getFirst().person(), null, 0))))
                .isFalse();
    }

    @Test
    default void aListThatMakesManyLeaveWaitsForAYesAndIsTakenInThen() {
        var staff = loaded(EIGHT);
        var half = EIGHT.lines().limit(4).collect(Collectors.joining("\n", "", "\n"));

        load(staff, half + "new@s.example,Newcomer,,staff,,,,\n");
        var held = Objects.requireNonNull(staff.standing(SCHOOL).held());

        assertThat(held.changes().leavers())
                .extracting(StaffMember::name)
                .containsExactly("Emi", "Finn", "Gwen", "Hugo");
        assertThat(staff.all(SCHOOL))
                .hasSize(8)
                .noneMatch(member -> member.name().equals("Newcomer"));
        assertThat(staff.isToBeLoadedAgain(SCHOOL)).isFalse();

        approvals().give(new Approval(SCHOOL, held.key(), StaffId.of("rowan"), Instant.EPOCH));
        assertThat(staff.isToBeLoadedAgain(SCHOOL)).isTrue();
        staff.loadAgain(SCHOOL, TODAY);

        assertThat(staff.standing(SCHOOL).held()).isNull();
        assertThat(staff.all(SCHOOL)).hasSize(5);
        assertThat(approvals().isOpen(SCHOOL, held.key())).isFalse();
    }

    @Test
    default void aListThatWaitsStillWaitsAfterARestartAndIsForgottenWhenItIsPutRight() {
        loaded(EIGHT);
        var half = EIGHT.lines().limit(4).collect(Collectors.joining("\n", "", "\n"));

        var restarted = loaded(half);
        assertThat(restarted.standing(SCHOOL).held()).isNotNull();
        assertThat(restarted.all(SCHOOL)).hasSize(8);

        load(restarted, EIGHT);
        assertThat(restarted.standing(SCHOOL).held()).isNull();
    }

    @Test
    default void aYesToOneListIsNoneToAnother() {
        var staff = loaded(EIGHT);
        load(staff, EIGHT.lines().limit(4).collect(Collectors.joining("\n", "", "\n")));
        var first = Objects.requireNonNull(staff.standing(SCHOOL).held());
        approvals().give(new Approval(SCHOOL, first.key(), StaffId.of("rowan"), Instant.EPOCH));

        load(staff, EIGHT.lines().skip(5).collect(Collectors.joining("\n", "", "\n")));

        assertThat(staff.standing(SCHOOL).held()).isNotNull().isNotEqualTo(first);
        assertThat(staff.all(SCHOOL)).hasSize(8);
    }

    @Test
    default void aPreviewStoresNothing() {
        var staff = loaded(EIGHT);

        var preview = staff.preview(
                SCHOOL,
                bytes(HEADER + EIGHT.replace("Anna", "Annabel").replace(",staff,,,,\nben", ",staff,,,,\nx@,\nben")),
                TODAY);

        assertThat(preview.changes().renamed())
                .singleElement()
                .satisfies(change -> assertThat(change.after().name()).isEqualTo("Annabel"));
        assertThat(preview.problems()).singleElement().matches(StaffProblem::isError);
        assertThat(staff.byEmail(SCHOOL, "anna@s.example").orElseThrow().name()).isEqualTo("Anna");
    }

    private Approvals approvals() {
        return new MongoApprovals(database());
    }

    private LoadedStaff staffOf(MongoStaff store) {
        return new LoadedStaff(store, approvals(), PeopleElsewhere.NONE);
    }

    private LoadedStaff loaded(String rows) {
        var staff = staffOf(new MongoStaff(indexed()));
        load(staff, rows);
        return staff;
    }

    /** With the indexes that the application creates at start. */
    private com.mongodb.client.MongoDatabase indexed() {
        for (var index : MongoStaff.INDEXES.indexes()) {
            var keys = new org.bson.Document();
            index.keys().forEach(key -> keys.append(key.field(), 1));
            database()
                    .getCollection(MongoStaff.COLLECTION)
                    .createIndex(
                            keys,
                            new com.mongodb.client.model.IndexOptions()
                                    .name(index.name())
                                    .unique(index.unique())
                                    .sparse(index.sparse()));
        }
        return database();
    }

    private static List<StaffProblem> load(LoadedStaff staff, @Nullable String rows) {
        return staff.load(SCHOOL, StaffLists.Lists.of(bytes(HEADER + rows), null), TODAY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.policy.loading.LoadedPolicies;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/**
 * Slips come back from pupils and parents, and Olivia of the office puts them on record. For the code of conduct both sign;
 * for using computers safely a parent does.
 */
class PupilPapersScenario {

    private static final String SAFELY = "pupil-acceptable-use";
    private static final String CONDUCT = """
              code-of-conduct:
                title: Code of conduct
                text: agreements/pupils.md
                version: "1"
                for: pupils
                years: [2-6]
                signed-by: [pupil, parent]
                sign: [ { on: admission, within: P14D } ]
                remind: [P7D]
                overdue: { tell: { all: [esafety-lead] }, after: P7D }
                source: "Acceptable use, 2.5"
              community-users:
                title: Community user agreement
                text: agreements/staff.md
                version: "1"
                for: [community]
                sign: [ { on: before-access, within: P1D } ]
                remind: [P1D]
                until-signed: { tell: network-manager }
                source: "Acceptable use, 2.6"
            """;

    @TempDir
    private static Path folder;

    private static SchoolFolder files;
    private static TestSchool school;

    private SchoolPerson olivia;
    private SchoolPerson chidi;
    private SchoolPerson marcus;
    private SchoolPerson ewan;

    @BeforeAll
    static void bothListsAreThere() {
        files = SchoolFolder.in(folder.resolve("school"))
                .withPolicy(policy -> policy.replace("\npasswords:\n", "\n" + CONDUCT + "\npasswords:\n"))
                .withStaff(list -> list + "rosa.keane@visitors.example,Rosa Keane,,community,,2029-01-08,,,\n");
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
    }

    @BeforeEach
    void slipsComeBack() {
        school.beginAgain();
        olivia = school.person("Olivia Bennett");
        chidi = school.person("Chidi Eze");
        marcus = school.person("Marcus Grant");
        ewan = school.person("Ewan Mackay");
        school.everybodyLooks();
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void whosePaperIsMissingIsSaidClassByClassAndNobodyWritesToPupilsOrParents() {
        startsAsking();

        assertThat(olivia.says("who has not signed").text())
                .contains("Using computers safely: 0 of 5 signed")
                .contains("Using computers safely, 6 Oak: 3 not there: Leo Marsh, Maya Osei, Toby Lane")
                .contains("Code of conduct: 0 of 4 signed")
                .contains("Code of conduct, 2 Willow: 1 not there: Leo Marsh")
                .doesNotContain("Code of conduct, Reception");
        assertThat(chidi.says("my agreements").text()).doesNotContain("Using computers safely", "Code of conduct");
        school.passes(Duration.ofDays(40));
        assertThat(olivia.says("who has not signed").text()).contains("Using computers safely: 0 of 5 signed, 0 still");
        assertThat(school.database()
                        .getCollection("duties")
                        .countDocuments(new Document("person", new Document("$regex", "^pupil-"))
                                .append("letters.0", new Document("$exists", true))))
                .isZero();
    }

    @Test
    void whoeverThePolicyNamesHearsOnceOfAllThatAreOverdueTogether() {
        startsAsking();
        school.passes(Duration.ofDays(20));
        assertThat(ewan.sees().text()).doesNotContain("papers of pupils");

        school.passes(Duration.ofDays(20));

        var told = ewan.sees().text();
        assertThat(told).containsOnlyOnce("\"Code of conduct\": papers of pupils are not there");
        assertThat(told).doesNotContain("Toby Lane", "Using computers safely");
        school.passes(Duration.ofDays(14));
        assertThat(ewan.sees().text()).doesNotContain("papers of pupils");
    }

    @Test
    void aParentsNoIsOnRecordAndWhoeverThePolicyNamesReadsWhyButNotForWhom() {
        startsAsking();
        assertThat(records("Will not sign", Map.of("who", "Toby Lane", "which", "code-of-conduct", "words", ""))
                        .text())
                .contains("why they will not sign");

        records(
                "Will not sign",
                Map.of("who", "Toby Lane", "which", "code-of-conduct", "words", "we want to talk about it first"));
        school.passes(Duration.ofDays(2));

        assertThat(ewan.sees().text())
                .contains("For a pupil \"Code of conduct\" will not be signed")
                .contains("we want to talk about it first")
                .doesNotContain("Toby Lane");
        assertThat(school.everythingStored()).noneMatch(each -> each.contains("we want to talk"));
        assertThat(olivia.says("who has not signed").text()).contains("Code of conduct: 0 of 4 signed, ");
        school.passes(Duration.ofDays(3));
        assertThat(ewan.sees().text()).doesNotContain("For a pupil");
    }

    @Test
    void aSlipCountsWhenEverybodyHasSignedWhoHasTo() {
        startsAsking();

        assertThat(records("Signed on paper", slip("Toby Lane", "code-of-conduct"))
                        .text())
                .contains("Please say who signed");
        assertThat(records("Signed on paper", with(slip("Toby Lane", "code-of-conduct"), "by", "PUPIL"))
                        .text())
                .contains("On record: Toby Lane, Code of conduct");
        assertThat(olivia.says("who has not signed").text()).contains("Toby Lane (parent)");

        records(
                "Signed on paper",
                with(with(slip("toby lane", "code-of-conduct"), "by", "PARENT"), "parent", "Dana Lane"));

        assertThat(olivia.says("who has not signed").text())
                .contains("Code of conduct: 1 of 4 signed")
                .doesNotContain("Toby Lane (parent)");
        assertThat(receiptsOf("signed-by: Dana Lane"))
                .singleElement()
                .asString()
                .contains("pupil: Toby Lane")
                .contains("signed-as: parent")
                .contains("known-by: paper, seen by Nadia Rahman, recorded by Olivia Bennett");
        assertThat(records("Signed on paper", with(slip("Toby Lane", "code-of-conduct"), "by", "BOTH"))
                        .text())
                .contains("That is on record already");
    }

    @Test
    void onePaperMayCarryBothSignatures() {
        startsAsking();

        records("Signed on paper", with(slip("Maya Osei", "code-of-conduct"), "by", "BOTH"));

        assertThat(olivia.says("progress").text()).contains("Code of conduct: 1 of 4 signed");
        assertThat(receiptsOf("pupil: Maya Osei")).hasSize(2);
    }

    @Test
    void pupilsOfOneNameAreToldApartAndAStrangerIsNobody() {
        startsAsking();

        var twins = records("Signed on paper", slip("Leo Marsh", SAFELY));
        assertThat(twins.text()).contains("There are several of that name");
        assertThat(records("Signed on paper", slip("leo.marsh2@pupils.school.example", SAFELY))
                        .text())
                .contains("On record: Leo Marsh");
        assertThat(records("Signed on paper", slip("Nobody Atall", SAFELY)).text())
                .contains("No pupil of that name or account");
        assertThat(olivia.says("progress").text())
                .contains("Using computers safely: 1 of 5 signed")
                .doesNotContain("Using computers safely, 2 Willow");
    }

    @Test
    void aWholeClassIsRecordedFromASpreadsheetAndAMistakeKeepsNoneBack() {
        startsAsking();
        var rows = """
                who,signed on,seen by
                Toby Lane,DAY,Nadia Rahman
                maya.osei@pupils.school.example,DAY,
                Leo Marsh,DAY,Nadia Rahman
                Ava Brennan,31/02/2027,Nadia Rahman
                Nobody Atall,DAY,Nadia Rahman
                Toby Lane,DAY,Nadia Rahman
                """.replace("DAY", LocalDate.parse(day()).format(DateTimeFormatter.ofPattern("d/M/uuuu")))
                .replace(',', '\t');
        var filledIn = Map.of("rows", rows, "which", SAFELY, "words", "Jo Whitfield");

        var preview = olivia.pressesOn(sheet(), "Check", filledIn);

        assertThat(preview.text())
                .contains("2 can be recorded. Nothing is on record yet.")
                .contains("Line 4: Several people are called \"Leo Marsh\"")
                .contains("Line 5: When was it signed?")
                .contains("Line 6: \"Nobody Atall\" is on no list here")
                .contains("Line 7: The same as an earlier line");
        assertThat(preview.filledIn("rows")).isEqualTo(rows);
        assertThat(olivia.says("progress").text()).contains("Using computers safely: 0 of 5 signed");

        var changed = new HashMap<>(filledIn);
        changed.put("words", "Somebody else");
        assertThat(olivia.pressesOn(preview, "Record 2", changed).text()).contains("Nothing is on record yet");
        assertThat(olivia.pressesOn(preview, "Record 2", filledIn).text())
                .contains("2 are on record")
                .contains("Line 6: ");

        assertThat(olivia.says("progress").text()).contains("Using computers safely: 2 of 5 signed");
        assertThat(receiptsOf("pupil: Maya Osei")).singleElement().asString().contains("seen by Jo Whitfield");
        assertThat(olivia.pressesOn(sheet(), "Check", filledIn).text())
                .contains("0 can be recorded")
                .contains("Line 2: That is on record already");
    }

    @Test
    void aListOfNamesIsEnoughWhereTheRestIsSaidOnce() {
        startsAsking();
        var filledIn = Map.of(
                "rows",
                "Toby Lane\nMaya Osei\n",
                "which",
                "code-of-conduct",
                "words",
                "Nadia",
                "day",
                day(),
                "by",
                "BOTH");

        var preview = olivia.pressesOn(sheet(), "Check", filledIn);
        olivia.pressesOn(preview, "Record 2", filledIn);

        assertThat(olivia.says("progress").text()).contains("Code of conduct: 2 of 4 signed");
        assertThat(olivia.pressesOn(sheet(), "Check", Map.of("rows", "Toby Lane,2020-01-20\n"))
                        .text())
                .contains("The first line must name the columns");
    }

    @Test
    void onlyTheOfficeRecords() {
        startsAsking();
        var form = form();
        var rows = olivia.pressesOn(sheet(), "Check", Map.of());

        assertThat(chidi.pressesOn(form, "Signed on paper", slip("Toby Lane", SAFELY))
                        .text())
                .doesNotContain("On record");
        assertThat(chidi.pressesOn(rows, "Check", Map.of("rows", "Toby Lane\n")).text())
                .doesNotContain("can be recorded", "Toby Lane");
        assertThat(olivia.says("progress").text()).contains("Using computers safely: 0 of 5 signed");
    }

    @Test
    void aPaperForAnOlderVersionIsOutOfDateUntilTheNewOneIsSigned() throws IOException {
        startsAsking();
        newVersion();
        var paper = Map.of(
                "who", school.staffId("Chidi Eze"), "which", "staff-acceptable-use", "day", day(), "words", "Nadia");

        assertThat(recordsStaff(with(paper, "version", "1999")).text())
                .contains("No such version was ever in force here. There were: 2027, 2026-1");
        assertThat(recordsStaff(with(paper, "version", "2026-1")).text()).contains("On record: Chidi Eze");

        assertThat(olivia.says("who has not signed").text())
                .contains("Chidi Eze: Acceptable use agreement, signed an older version");
        assertThat(chidi.says("my agreements").text()).contains("the text has changed since you signed it");
        recordsStaff(paper);
        assertThat(olivia.says("who has not signed").text()).doesNotContain("Chidi Eze: Acceptable use");
    }

    @Test
    void beforeAccessTheNetworkManagerIsToldUntilAPaperCameAndTheOfficeSeesWhoIsStillToCome() {
        startsAsking();
        assertThat(marcus.sees().text())
                .contains("Rosa Keane has not signed \"Community user agreement\". No account before it is signed.");
        assertThat(olivia.says("who has not signed").text()).contains("Rosa Keane: Community user agreement");

        recordsStaff(Map.of(
                "who", school.staffId("Rosa Keane"), "which", "community-users", "day", day(), "words", "Nadia"));

        assertThat(olivia.says("who has not signed").text()).doesNotContain("Rosa Keane");
        school.passes(Duration.ofDays(30));
        assertThat(marcus.sees().text()).doesNotContain("Rosa Keane");
    }

    /** The text of the first agreement, and a while later what the policy calls it. */
    private void newVersion() throws IOException {
        Files.writeString(files.path().resolve("agreements/staff.md"), "# Acceptable use\n\nOnly one rule is left.\n");
        olivia.says("progress");
        files.withPolicy(policy -> policy.replaceFirst("version: \"2026-1\"", "version: \"2027\""));
        school.bean(LoadedPolicies.class).reload();
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }

    private Seen records(String button, Map<String, String> filledIn) {
        return olivia.pressesOn(form(), button, filledIn);
    }

    private Seen recordsStaff(Map<String, String> filledIn) {
        olivia.says("who has not signed");
        return olivia.pressesOn(olivia.presses("Record for one person"), "Signed on paper", filledIn);
    }

    private Seen form() {
        olivia.says("who has not signed");
        return olivia.presses("Record for a pupil");
    }

    private Seen sheet() {
        olivia.says("who has not signed");
        return olivia.presses("Record many from a spreadsheet");
    }

    private Map<String, String> slip(String who, String which) {
        return Map.of("who", who, "which", which, "day", day(), "words", "Nadia Rahman");
    }

    private static Map<String, String> with(Map<String, String> filledIn, String key, String value) {
        var all = new HashMap<>(filledIn);
        all.put(key, value);
        return all;
    }

    private String day() {
        return LocalDate.ofInstant(school.now(), ZoneId.of("Europe/London"))
                .minusDays(1)
                .toString();
    }

    private List<String> receiptsOf(String words) {
        return school.database().getCollection("duties").find().into(new ArrayList<>()).stream()
                .flatMap(book -> book.getList("receipts", Document.class).stream())
                .map(receipt -> receipt.getString("text"))
                .filter(text -> text.contains(words))
                .toList();
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.caseregister.NewReport;
import school.signpost.caseregister.RegisterCase;
import school.signpost.caseregister.Reporter;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** One report can be two things at once: a lost laptop with pupils' data on it is a data breach as well. */
class LinkedCasesScenario {

    private static final String NOT_ENCRYPTED = "Yes, and it is not encrypted";
    private static final SchoolId SCHOOL = SchoolId.of("st-example");

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson nadia = school.person("Nadia Rahman");
    private final SchoolPerson olivia = school.person("Olivia Bennett");
    private final SchoolPerson ewan = school.person("Ewan Mackay");
    private final SchoolPerson sam = school.person("Sam Okoro");
    private final SchoolPerson marcus = school.person("Marcus Grant");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void anUnencryptedLaptopWithPupilDataOpensADataBreachWithItsOwnReferenceAndItsOwnAlert() {
        chidi.says("ive left my school laptop on the train");

        var sent = chidi.presses(
                "Send the report",
                Map.of("device", "Laptop 14", "personal-information", NOT_ENCRYPTED, "more", "Reports"));

        var laptop = referenceOf("lost-device");
        var breach = referenceOf("data-breach");
        assertThat(sent.text())
                .contains(laptop)
                .contains("This opens a second report as well: " + breach + " (Personal data breach)");
        assertThat(school.whoReceivedAnything()).contains("Chidi Eze", "Nadia Rahman", "Olivia Bennett");
        assertThat(olivia.sees().text())
                .contains(breach)
                .contains("Personal data breach")
                .contains("Reports")
                .contains(laptop);
        assertThat(chidi.sees().text())
                .contains(breach + " (Personal data breach) was opened because of this")
                .contains("Olivia Bennett (DPO)");
        assertThat(olivia.presses("Open").text()).contains(laptop).contains("ive left my school laptop");
        assertThat(nadia.presses("Open").text()).contains(breach + " (Personal data breach)");
        assertThat(chidi.says("my reports").text()).contains(laptop).contains(breach);
    }

    @Test
    void anEncryptedOneOpensNothing() {
        chidi.says("ive left my school laptop on the train");

        var sent = chidi.presses(
                "Send the report", Map.of("device", "Laptop 14", "personal-information", "Yes, and it is encrypted"));

        assertThat(sent.text()).doesNotContain("second report");
        assertThat(school.database().getCollection("cases").countDocuments()).isEqualTo(1);
        assertThat(olivia.sees().isNothing()).isTrue();
    }

    @Test
    void whoeverIsReportedIsLeftOutOfBothCases() {
        var thief = staffId("Olivia Bennett");
        chidi.says("a laptop has been taken from the staff room");

        chidi.presses(
                "Send the report",
                Map.of("device", "Laptop 14", "personal-information", NOT_ENCRYPTED, "subject", thief.value()));

        assertThat(school.database().getCollection("cases").countDocuments()).isEqualTo(2);
        school.passes(Duration.ofDays(1));
        assertThat(olivia.received()).noneMatch(sent -> sent.body().toString().contains("INC-2027"));
        assertThat(olivia.says(referenceOf("data-breach")).text()).contains("I can't find that for you");
    }

    @Test
    void ofARestrictedSecondCaseNothingStandsOnTheCardsOfTheFirst() {
        var offered = chidi.says("the web filter let an adult site through in my lesson");
        assertThat(offered.text()).contains("Web filter problem");

        var sent = chidi.presses("Send the report", Map.of("site", "a video site", "seen-by", "yes"));

        var filter = referenceOf("filter-failure");
        var seen = referenceOf("inappropriate-material");
        assertThat(sent.text()).contains(filter).doesNotContain(seen).doesNotContain("second report");
        assertThat(sam.sees().notifications()).containsExactly(seen + " needs you now. Open Signpost.");
        assertThat(textsAbout(chidi, filter)).isNotEmpty().noneMatch(text -> text.contains(seen));
        assertThat(textsAbout(ewan, filter)).isNotEmpty().noneMatch(text -> text.contains(seen));
        assertThat(chidi.received().toString()).contains(seen);
        assertThat(marcus.presses("Open").text()).contains(filter).doesNotContain(seen);
        assertThat(sam.presses("Open").text()).contains(seen).contains(filter);
    }

    @Test
    void aCrashBetweenTheTwoWritesOnlyDelaysTheSecondCase() {
        var report = new NewReport(
                CaseId.of(UUID.randomUUID().toString()),
                SCHOOL,
                new Reporter.Member(staffId("Chidi Eze")),
                KindId.of("lost-device"),
                null,
                ConfidentialText.of("left on the train"),
                Map.of("more", ConfidentialText.of("Reports of the whole class")),
                Set.of(),
                null,
                List.of(KindId.of("data-breach")),
                null,
                false);

        school.bean(RegisterCase.class).register(report);
        school.bean(RegisterCase.class).register(report);
        school.passes(Duration.ofSeconds(5));

        assertThat(school.database().getCollection("cases").countDocuments()).isEqualTo(2);
        assertThat(olivia.sees().text())
                .contains(referenceOf("data-breach"))
                .contains("Reports of the whole class")
                .contains(referenceOf("lost-device"));
        assertThat(nadia.presses("Open").text()).contains(referenceOf("data-breach"));
        assertThat(school.database()
                        .getCollection("cases")
                        .countDocuments(new Document(
                                "nextOpen", new Document("$gt", java.util.Date.from(java.time.Instant.EPOCH)))))
                .isZero();
    }

    private List<String> textsAbout(SchoolPerson person, String reference) {
        return person.received().stream()
                .map(sent -> sent.body().toString())
                .filter(body -> body.contains(reference))
                .toList();
    }

    private String referenceOf(String kind) {
        var file = school.database()
                .getCollection("cases")
                .find(new Document("kind", kind))
                .first();
        assertThat(file).as(kind).isNotNull();
        return "INC-%d-%04d".formatted(file.getInteger("year"), file.getInteger("number"));
    }

    private StaffId staffId(String name) {
        return school.bean(Staff.class).all(SCHOOL).stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

package school.signpost.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Whoever answered has left, or is away with nobody in their place: the audit has the people of today told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweredAndGoneScenario {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 9);

    private TestSchool school;
    private SchoolPerson chidi;
    private SchoolPerson nadia;
    private SchoolPerson ewan;
    private String reference = "";

    @BeforeAll
    void opens(@TempDir Path at) {
        var folder = SchoolFolder.in(at)
                .withStaff(rows -> rows.replaceFirst("(Nadia Rahman,[^,]*,[^,]*,[^,]*,[^,]*),[^,]*", "$1," + LAST_DAY));
        school = TestSchool.started(Map.of("signpost.school", folder.path().toString()));
    }

    @AfterAll
    void closes() {
        school.close();
    }

    @BeforeEach
    void nadiaHasALostLaptop() {
        school.beginAgain();
        chidi = school.person("Chidi Eze");
        nadia = school.person("Nadia Rahman");
        ewan = school.person("Ewan Mackay");
        school.person("Alex Morgan");
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        school.settle();
        nadia.presses("I've got this");
        school.everybodyLooks();
    }

    @Test
    void whileTheyAreHereNothingMoves() {
        assertThat(audit()).isZero();
        assertThat(school.whoReceivedAnything()).isEmpty();
    }

    @Test
    void aDayOffMovesNothing() {
        nadia.says("away today");
        school.everybodyLooks();

        assertThat(audit()).isZero();
    }

    @Test
    void awayForLongerThePeopleOfTodayAreToldAndTheReporterHearsIt() {
        nadia.says("away until further notice");
        school.everybodyLooks();

        assertThat(audit()).isEqualTo(1);

        assertThat(ewan.sees().text()).contains(reference, "Nadia Rahman had this and is not here now");
        assertThat(chidi.sees().text()).contains("who answered is not here now");
        assertThat(nadia.presses("Open").text()).contains("Nadia Rahman has left or is away; others are told.");
        assertThat(audit()).as("once").isZero();
    }

    @Test
    void whoeverKnowsOfItAndIsHereStandsInWithoutBeingTold() {
        handsToAndBack();
        nadia.says("away until further notice");
        school.everybodyLooks();

        assertThat(audit()).isZero();
    }

    /** Ewan was asked about it too, and is the other relevant responsible person. */
    private void handsToAndBack() {
        nadia.says("away until further notice, Ewan covers");
        audit();
        nadia.says("I'm back");
        nadia.presses("I've got this");
    }

    @Test
    void whoeverHasLeftSeesNoMoreOfItAndThePeopleOfTodayAreTold() {
        var gone = LAST_DAY.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC);
        while (school.now().isBefore(gone)) {
            nadia.says(reference + " add: still waiting for the train company");
            school.passes(Duration.ofHours(20));
        }
        school.everybodyLooks();

        assertThat(audit()).isEqualTo(1);

        assertThat(ewan.sees().text()).contains(reference);
        assertThat(nadia.cards()).noneMatch(card -> card.card().toString().contains("Laptop 14"));
        assertThat(chidi.says(reference).text()).contains("Ewan Mackay").doesNotContain("Nadia");
    }

    private int audit() {
        var reopened = school.bean(AuditOwners.class).audit();
        school.settle();
        return reopened;
    }
}

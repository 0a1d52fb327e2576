package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** "I've got this" is not the end: whoever said it is asked again when nothing happens, and then the next people are told. */
class StillWithYouScenario {

    private static final String ASKED = "Still with you?";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson chidi;
    private SchoolPerson nadia;
    private String reference = "";

    @BeforeEach
    void people() {
        chidi = school.person("Chidi Eze");
        nadia = school.person("Nadia Rahman");
        school.person("Alex Morgan");
        school.person("Tomasz Zieli\u0144ski");
        school.everybodyLooks();
    }

    @Test
    void whoeverAnsweredAndWritesNothingIsAskedAndNobodyElseHearsOfIt() {
        aLostLaptopWithNadia();

        school.passes(Duration.ofDays(1).minusMillis(1));
        assertThat(school.whoReceivedAnything()).isEmpty();
        school.passes(Duration.ofMillis(1));

        assertThat(school.whoReceivedAnything()).containsExactly("Nadia Rahman");
        assertThat(nadia.sees().text()).contains(ASKED, reference).doesNotContain("Lost device", "Chidi");
        assertThat(nadia.presses("Open").text()).contains("Nadia Rahman is asked whether it is still with them.");
    }

    @Test
    void onePressGivesThemAsLongAgain() {
        aLostLaptopWithNadia();
        school.passes(Duration.ofDays(1).plusHours(5));
        var asked = nadia.newestCardWith("Still with me").orElseThrow();
        school.everybodyLooks();

        assertThat(nadia.presses(asked, "Still with me", Map.of()).text()).contains("You have this");
        school.passes(Duration.ofDays(1).minusMillis(1));
        assertThat(school.whoReceivedAnything()).isEmpty();
        nadia.presses(asked, "Still with me", Map.of());
        school.passes(Duration.ofMillis(1));

        assertThat(nadia.sees().text()).contains(ASKED);
        assertThat(nadia.presses("Open").text()).containsOnlyOnce("Still with me.");
    }

    @Test
    void whateverTheyWriteCountsAndWhatOthersWriteDoesNot() {
        aLostLaptopWithNadia();
        school.passes(Duration.ofHours(20));
        chidi.says(reference + " add: it is blue");
        school.everybodyLooks();
        school.passes(Duration.ofHours(3));
        nadia.says(reference + " add: phoned the train company");
        school.everybodyLooks();

        school.passes(Duration.ofHours(23));
        assertThat(school.whoReceivedAnything()).isEmpty();
        school.passes(Duration.ofHours(1));

        assertThat(nadia.sees().text()).contains(ASKED);
    }

    @Test
    void afterThreeTimesTheNextPeopleAreToldThatNothingWasHeardAndSoIsTheReporter() {
        aLostLaptopWithNadia();
        school.passes(Duration.ofDays(3).plusHours(1));
        assertThat(nadia.sees().text().split(java.util.regex.Pattern.quote(ASKED), -1))
                .hasSizeGreaterThan(3);
        assertThat(school.whoReceivedAnything()).isEmpty();

        school.passes(Duration.ofDays(1));

        assertThat(school.person("Tomasz Zieli\u0144ski").sees().text())
                .contains(reference, "Nadia Rahman had this and has not been heard from since");
        assertThat(chidi.sees().text()).contains("who answered has not been heard from since");
        assertThat(chidi.says(reference).text()).contains("Nadia Rahman (RRP). Not read yet");
        assertThat(school.person("Tomasz Zieli\u0144ski").presses("Open").text())
                .contains("Nadia Rahman has not been heard from; the next people are told.");
    }

    @Test
    void whatIsNotUrgentWaitsForTheSchoolToOpen() {
        chidi.says("i got an offensive email");
        chidi.presses("Send the report", Map.of("sender", "somebody", "threat", "No", "kept", "Yes"));
        school.passes(Duration.ofHours(9));
        nadia.presses("I've got this");
        school.everybodyLooks();

        school.passes(Duration.ofDays(2));
        assertThat(school.whoReceivedAnything()).as("at six in the evening").isEmpty();
        school.passes(Duration.ofDays(4));

        assertThat(nadia.sees().text()).contains(ASKED);
        assertThat(school.database()
                        .getCollection("cases")
                        .find()
                        .first()
                        .get("timeline", Document.class)
                        .getList("entries", Document.class))
                .filteredOn(entry -> entry.getString("what").equals("CHASED"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getDate("at")
                                .toInstant()
                                .atZone(ZoneOffset.UTC)
                                .getHour())
                        .isEqualTo(8));
    }

    private void aLostLaptopWithNadia() {
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        school.settle();
        nadia.presses("I've got this");
        school.everybodyLooks();
    }
}

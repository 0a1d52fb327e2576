package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** What can wait climbs in school hours only; what cannot climbs at any hour. */
class QuietHoursScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
        school.passes(Duration.ofHours(7).plusMinutes(30));
    }

    @Test
    void aBrokenPrinterWaitsForTheNextMorning() {
        chidi.says("the printer isn't working");
        chidi.presses("Send the report", Map.of("device", "Printer in the library", "more", "paper jam"));
        var first = school.whoReceivedAnything();

        school.passes(Duration.ofHours(15));

        assertThat(first).contains("Chidi Eze").doesNotContain("Alex Morgan");
        assertThat(school.whoReceivedAnything()).isEqualTo(first);
        school.passes(Duration.ofDays(4));
        assertThat(chidi.sees().text()).contains("nobody has answered yet");
    }

    @Test
    void aLostLaptopDoesNotWait() {
        chidi.says("ive left my school laptop on the train");
        chidi.presses(
                "Send the report", Map.of("device", "Laptop 14", "personal-information", "Yes, and it is encrypted"));

        school.passes(Duration.ofHours(1));

        assertThat(chidi.sees().text()).contains("nobody has answered yet");
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;
import school.signpost.time.SystemClock;

/** One case in the store cannot be read, so that what it owes is never sent. */
class LateDeliveriesScenario {

    private TestSchool school;
    private SchoolPerson chidi;
    private SchoolPerson nadia;

    @BeforeEach
    void aCaseThatCannotBeReadOwesSomething() {
        school = TestSchool.started(Map.of());
        chidi = school.person("Chidi Eze");
        nadia = school.person("Nadia Rahman");
        reports();
        school.everybodyLooks();
        var longAgo = Date.from(school.bean(SystemClock.class).instant().minus(Duration.ofMinutes(10)));
        school.database()
                .getCollection("cases")
                .updateOne(
                        new Document(),
                        new Document("$set", new Document("nextSend", longAgo).append("notices.0.kind", "NONSENSE")));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Seen reports() {
        chidi.says("ive left my school laptop on the train");
        return chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
    }

    @Test
    void thatSomethingIsLateShowsAndTurnsNobodyAway() {
        assertThat(status("deliveries")).isEqualTo(503);
        assertThat(school.get("/actuator/health/deliveries").body()).contains("LATE");

        assertThat(status("readiness")).isEqualTo(200);
        assertThat(school.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(reports().text()).contains("Your report is INC-");
        assertThat(nadia.sees().text()).contains("INC-2027-0002", "Lost device");
    }

    private int status(String group) {
        return school.get("/actuator/health/" + group).statusCode();
    }
}

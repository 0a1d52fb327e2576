package school.signpost.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.caseregister.CaseWork.Due;
import school.signpost.shared.CaseId;
import school.signpost.storage.StoreErrors;
import school.signpost.storage.StoreUnavailableException;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** One case that fails holds up none of the others, and is not forgotten. */
class DueCasesScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private Instant systemNow = Instant.parse("2027-01-06T09:00:00Z");
    private DueCases due = new DueCases(school.bean(CaseWork.class), () -> systemNow, new SimpleMeterRegistry());
    private final List<CaseId> tried = new ArrayList<>();
    private SchoolPerson chidi;
    private CaseId bad = CaseId.of("00000000-0000-4000-8000-000000000000");

    @BeforeEach
    void twoReports() {
        school.person("Nadia Rahman");
        chidi = school.person("Chidi Eze");
        reports("the 7:42 train");
        bad = CaseId.of(Objects.requireNonNull(
                        school.database().getCollection("cases").find().first())
                .getString("_id"));
        reports("the 8:12 train");
        school.everybodyLooks();
    }

    private void reports(String place) {
        chidi.says("ive left my school laptop on the train");
        chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", place));
        school.settle();
    }

    @Test
    void theOthersAreDoneAndTheBadOneIsLeftAloneForAWhile() {
        run();
        assertThat(tried).hasSize(2).contains(bad);

        run();
        assertThat(tried).hasSize(3);
        assertThat(due.next(Due.CLIMB)).isPresent();

        systemNow = systemNow.plus(Duration.ofSeconds(15));
        run();
        assertThat(tried).filteredOn(bad::equals).hasSize(2);
        systemNow = systemNow.plus(Duration.ofSeconds(29));
        run();
        assertThat(tried)
                .filteredOn(bad::equals)
                .as("it waits longer each time")
                .hasSize(2);
    }

    @Test
    void aCaseThatFailsAgainAndAgainIsCountedUntilItIsDone() {
        for (int failure = 0; failure < 3; failure++) {
            assertThat(due.inTrouble()).isZero();
            run();
            systemNow = systemNow.plus(Duration.ofMinutes(15));
        }
        assertThat(due.inTrouble()).isEqualTo(1);

        due.each(Due.CLIMB, later(), tried::add);

        assertThat(due.inTrouble()).isZero();
    }

    @Test
    void aCaseThatIsNotDueAnyMoreIsForgotten() {
        for (int failure = 0; failure < 3; failure++) {
            run();
            systemNow = systemNow.plus(Duration.ofMinutes(15));
        }
        school.database().getCollection("cases").deleteMany(new Document());

        run();

        assertThat(due.inTrouble()).isZero();
    }

    @Test
    void aStoreThatDoesNotAnswerIsNoFaultOfTheCase() {
        assertThatThrownBy(() -> due.each(
                        Due.CLIMB,
                        later(),
                        id -> StoreErrors.stored(() -> {
                            throw new MongoTimeoutException("gone");
                        })))
                .isInstanceOf(StoreUnavailableException.class);

        run();
        assertThat(tried).hasSize(2);
    }

    @Test
    void aDamagedCaseKeepsNoOtherFromClimbing() {
        var alex = school.person("Alex Morgan");
        var tomasz = school.person("Tomasz Zieli\u0144ski");
        school.everybodyLooks();
        school.database()
                .getCollection("cases")
                .updateOne(
                        new Document("_id", bad.value()),
                        new Document("$set", new Document("alert.status", "NO_SUCH_THING")));

        school.passes(Duration.ofMinutes(16));

        assertThat(tomasz.sees().isNothing()).isFalse();
        assertThat(alex.sees().isNothing()).isFalse();
    }

    private void run() {
        due.each(Due.CLIMB, later(), id -> {
            tried.add(id);
            if (id.equals(bad)) {
                throw new IllegalArgumentException("bad");
            }
        });
    }

    private Instant later() {
        return school.now().plus(Duration.ofHours(1));
    }
}

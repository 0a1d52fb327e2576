package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.SchoolPerson.CardInChat;
import school.signpost.support.TestSchool;

/** The store takes no more: whoever reports is told so plainly, and nothing is half there. */
class StoreTroubleIT {

    private static final String NOT_REPORTED = "This has NOT been reported. Phone";

    private TestSchool school = TestSchool.started(Map.of());
    private SchoolPerson chidi;
    private SchoolPerson beth;
    private CardInChat form;
    private CardInChat oneTap;
    private int sentBefore;

    @BeforeEach
    void everythingIsReadyToSend() {
        school.person("Nadia Rahman");
        school.person("Sam Okoro");
        chidi = school.person("Chidi Eze");
        chidi.says("ive left my school laptop on the train");
        form = chidi.newestCardWith("Send the report").orElseThrow();
        beth = school.person("Beth Rowlands");
        beth.says("a child told me something worrying");
        oneTap = beth.newestCardWith("Tell Sam Okoro (DSL) now").orElseThrow();
        sentBefore = sentToOthers();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aFullDiskIsSaidAndAfterwardsEverythingGoesOn() throws IOException {
        var stored = everythingOfReports();
        var away = school.data().resolveSibling(school.data().getFileName() + "-away");
        Files.move(school.data(), away); // no folder, no room: the open file itself stays as it is

        everybodyIsToldThatNothingWasReported();

        assertThat(everythingOfReports()).isEqualTo(stored);
        assertThat(sentToOthers()).isEqualTo(sentBefore);
        Files.move(away, school.data());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        assertThat(chidi.presses(form, "Send the report", Map.of("device", "laptop"))
                        .text())
                .contains("INC-2027-");
    }

    @Test
    void aStartOnAFullDiskSaysSoToWhoeverReports() {
        var stored = everythingOfReports();
        school = school.stoppedAndStarted(Map.of("signpost.spare-room", "1000000000MB"));
        samePeople();

        everybodyIsToldThatNothingWasReported();

        assertThat(everythingOfReports()).isEqualTo(stored);
        assertThat(sentToOthers()).isEqualTo(sentBefore);
        school = school.stoppedAndStarted(Map.of());
        samePeople();
        assertThat(chidi.presses(form, "Send the report", Map.of("device", "laptop"))
                        .text())
                .contains("INC-2027-");
    }

    private void samePeople() {
        chidi = school.person("Chidi Eze");
        beth = school.person("Beth Rowlands");
    }

    @Test
    void aStoreThatClosedItselfIsSaid() throws ReflectiveOperationException {
        closeStore();

        everybodyIsToldThatNothingWasReported();

        assertThat(sentToOthers()).isEqualTo(sentBefore);
    }

    /** What the bot notes for itself meanwhile is none of this. */
    private List<String> everythingOfReports() {
        return school.everythingStored().stream()
                .filter(line ->
                        Stream.of("cases", "case-segments", "chats", "audit").anyMatch(line::startsWith))
                .toList();
    }

    private void everybodyIsToldThatNothingWasReported() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
        assertThat(beth.says("another child told me something worrying").text()).contains(NOT_REPORTED);
        assertThat(chidi.presses(form, "Send the report", Map.of("device", "laptop"))
                        .text())
                .contains(NOT_REPORTED)
                .doesNotContain("INC-");
        assertThat(beth.presses(oneTap, "Tell Sam Okoro (DSL) now", Map.of()).text())
                .contains(NOT_REPORTED)
                .contains("999")
                .doesNotContain("INC-");
        assertThat(school.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private int readiness() {
        return school.get("/actuator/health/readiness").statusCode();
    }

    private int sentToOthers() {
        return (int) school.teams().sent().stream()
                .filter(message -> !message.conversationId()
                                .equals(chidi.inTeams().conversationId())
                        && !message.conversationId().equals(beth.inTeams().conversationId()))
                .count();
    }

    /** What a failed write does to the store, without waiting for a disk to fail. */
    private void closeStore() throws ReflectiveOperationException {
        var store = school.bean(Class.forName("school.signpost.storage.StoreInUse"));
        var commits = valueOf("commits", valueOf("embedded", store));
        var close = commits.getClass().getDeclaredMethod("close");
        close.setAccessible(true);
        close.invoke(commits);
    }

    private static Object valueOf(String name, Object of) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}

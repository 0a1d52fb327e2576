package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** Olivia of the school office asks everybody to sign, sees how far it has come, and records what came on paper. */
class CampaignScenario {

    private static final String TO_SIGN = "Read and sign: Acceptable use agreement";
    private static final String CHIDI_MISSING = "Chidi Eze: Acceptable use agreement";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson olivia = school.person("Olivia Bennett");
    private final SchoolPerson chidi = school.person("Chidi Eze");

    @BeforeEach
    void everybodyIsThere() {
        school.person("Nadia Rahman");
        school.everybodyLooks();
    }

    @Test
    void theOfficeSeesHowManyHearWhenBeforeAnybodyDoes() {
        olivia.says("who has not signed");

        var preview = olivia.presses("Start asking");

        assertThat(preview.text())
                .containsPattern("\\d+ people get a message. The first leaves")
                .contains("If nobody did anything, these would follow:")
                .contains("at most one a day to each person");
        assertThat(school.whoReceivedAnything()).doesNotContain("Chidi Eze", "Nadia Rahman");
        assertThat(olivia.pressesOn(preview, "Start", Map.of()).text()).contains("Everybody who has something to do");
    }

    @Test
    void whatIsPausedGoesOnWithTheSameDays() {
        startsAsking();
        var first = chidi.sees().text();
        olivia.says("progress");
        assertThat(olivia.presses("Pause asking").text()).contains("Asking is paused");

        school.passes(Duration.ofDays(30));

        assertThat(chidi.sees().isNothing()).isTrue();
        assertThat(chidi.says("my agreements").text()).contains("this was due on");
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Go on asking"), "Start", Map.of());
        school.passes(Duration.ofDays(20));
        assertThat(first).contains("please read and sign it by");
        assertThat(chidi.sees().text()).contains("this was due on");
    }

    @Test
    void whatIsStoppedIsAskedForNoMoreAndStartsAfresh() {
        startsAsking();
        chidi.sees();
        olivia.says("progress");
        assertThat(olivia.presses("Stop asking").text()).contains("Asking has been stopped");

        school.passes(Duration.ofDays(8));

        assertThat(chidi.sees().isNothing()).isTrue();
        assertThat(chidi.says("my agreements").text()).doesNotContain("this was due on");
        startsAsking();
        school.passes(Duration.ofDays(13));
        assertThat(chidi.sees().text()).contains("please read and sign it by").doesNotContain("this was due on");
    }

    @Test
    void remindNowReachesWhoeverHasNotHeardTodayAndNobodyTwice() {
        startsAsking();
        chidi.sees();
        assertThat(olivia.says("remind now").text()).contains("0 people are reminded");
        school.passes(Duration.ofDays(1));
        assertThat(chidi.sees().isNothing()).isTrue();

        var answer = olivia.says("remind now");
        school.passes(Duration.ofHours(2));

        assertThat(answer.text()).containsPattern("[1-9]\\d* people are reminded");
        assertThat(chidi.unread()).hasSize(1);
        assertThat(chidi.sees().text()).contains("please read and sign it by");
        olivia.says("remind now");
        school.passes(Duration.ofHours(2));
        assertThat(chidi.sees().isNothing()).isTrue();
    }

    @Test
    void nobodyIsRemindedWhileNobodyIsAsked() {
        assertThat(olivia.says("remind now").text()).contains("Nobody is being asked");
        assertThat(chidi.says("remind now").text()).contains("Only the head and the school office");
    }

    @Test
    void aSignatureOnPaperIsRecordedWithDayAndWitnessAndThePersonGetsTheReceipt() {
        startsAsking();
        chidi.sees();
        var day = LocalDate.ofInstant(school.now(), LONDON).minusDays(1).toString();

        assertThat(records("Signed on paper", Map.of("words", "Nadia Rahman")).text())
                .contains("Please give the day it was signed and who saw it");
        assertThat(records("Signed on paper", Map.of("day", day, "words", "Nadia Rahman"))
                        .text())
                .contains("On record: Chidi Eze, Acceptable use agreement");

        assertThat(chidi.sees().text())
                .contains("signed-on: " + day)
                .contains("known-by: paper, seen by Nadia Rahman, recorded by Olivia Bennett");
        assertThat(olivia.says("who has not signed").text()).doesNotContain(CHIDI_MISSING);
    }

    @Test
    void whoNeedNotSignIsNotAskedAndWhyIsKeptSealed() {
        startsAsking();
        chidi.sees();

        assertThat(records("Need not sign", Map.of("words", "Long-term sick leave"))
                        .text())
                .contains("On record: Chidi Eze");

        assertThat(olivia.says("who has not signed").text()).doesNotContain(CHIDI_MISSING);
        assertThat(chidi.says("my agreements").text()).contains("you need not sign");
        assertThat(school.everythingStored()).noneMatch(line -> line.contains("sick leave"));
    }

    @Test
    void nobodyExcusesThemselves() {
        startsAsking();
        var who = school.staffId("Olivia Bennett");

        var answer = olivia.pressesOn(
                form(), "Need not sign", Map.of("who", who, "which", "staff-acceptable-use", "words", "Busy"));

        assertThat(answer.text()).contains("Somebody else has to record that for you");
    }

    @Test
    void whoSaidNoIsAskedAgainByTheOffice() {
        startsAsking();
        var why = chidi.pressesOn(chidi.presses(TO_SIGN), "I won't sign this", Map.of());
        chidi.pressesOn(why, "Send", Map.of("reason", "I use my own phone for trips."));
        chidi.sees();
        assertThat(school.everythingStored()).noneMatch(line -> line.contains("own phone for trips"));

        assertThat(records("Ask again", Map.of()).text()).contains("On record: Chidi Eze");
        school.passes(Duration.ofDays(1));

        assertThat(chidi.sees().text()).contains("please read and sign it by");
    }

    @Test
    void whoReportedThatTheirPasswordIsKnownIsRemindedUntilItIsChanged() {
        startsAsking();
        chidi.pressesOn(chidi.presses(TO_SIGN), "Sign", Map.of("name", "Chidi Eze", "agree", "yes"));
        chidi.says("I've changed it");
        chidi.says("dodgy link in an email");
        chidi.pressesOn(chidi.presses("Typed a password"), "Send the report", Map.of("account", "school e-mail"));
        chidi.sees();
        dealsWithTheReport(school.person("Marcus Grant"));

        school.passes(Duration.ofDays(1));
        assertThat(chidi.sees().text()).contains("Somebody may know your password");
        school.passes(Duration.ofDays(20));
        assertThat(chidi.sees().text()).contains("Somebody may know your password");

        chidi.presses("I've changed it");
        chidi.sees();
        school.passes(Duration.ofDays(5));
        assertThat(chidi.sees().text()).doesNotContain("Somebody may know your password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "It isn't my account"})
    void whoHasChangedItOrSpeaksOfAnothersAccountIsNotReminded(String changed) {
        startsAsking();
        chidi.pressesOn(chidi.presses(TO_SIGN), "Sign", Map.of("name", "Chidi Eze", "agree", "yes"));
        chidi.says("I've changed it");
        chidi.says("dodgy link in an email");
        chidi.pressesOn(
                chidi.presses("Typed a password"),
                "Send the report",
                Map.of("account", "school e-mail", "changed", changed));
        chidi.sees();
        dealsWithTheReport(school.person("Marcus Grant"));

        school.passes(Duration.ofDays(5));

        assertThat(chidi.sees().text()).doesNotContain("Somebody may know your password");
    }

    private static void dealsWithTheReport(SchoolPerson told) {
        var form = told.pressesOn(told.presses("Open"), "It's dealt with: end this", Map.of());
        told.pressesOn(form, "End this", Map.of("reason", "DEALT_WITH", "why", "Signed out everywhere."));
    }

    @Test
    void whatWasSignedStaysReadable() {
        startsAsking();
        chidi.pressesOn(chidi.presses(TO_SIGN), "Sign", Map.of("name", "Chidi Eze", "agree", "yes"));
        chidi.sees();

        var read = chidi.presses("Read what I signed");

        assertThat(read.text()).contains("text-sha256: ").contains("My password is mine alone.");
        assertThat(chidi.pressesOn(read, "Send it to me as PDF", Map.of()).text())
                .contains("E-mail is not set up here");
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }

    private Seen records(String button, Map<String, String> filledIn) {
        var all = new HashMap<>(filledIn);
        all.put("who", school.staffId("Chidi Eze"));
        all.put("which", "staff-acceptable-use");
        return olivia.pressesOn(form(), button, all);
    }

    private Seen form() {
        olivia.says("who has not signed");
        return olivia.presses("Record for one person");
    }
}

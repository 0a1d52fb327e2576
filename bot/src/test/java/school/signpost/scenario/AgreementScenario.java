package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** The office asks everybody to sign. Olivia runs the office, Chidi is a teacher, Nadia is his line manager. */
class AgreementScenario {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String TO_SIGN = "Read and sign: Acceptable use agreement";
    private static final Map<String, String> SIGNED = Map.of("name", "chidi  EZE", "agree", "yes");

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson olivia = school.person("Olivia Bennett");
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson nadia = school.person("Nadia Rahman");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void nobodyIsAskedUntilTheOfficeHasSeenHowManyAndStartsIt() {
        school.passes(Duration.ofDays(3));
        assertThat(school.whoReceivedAnything()).isEmpty();

        var list = olivia.says("who has not signed");

        assertThat(list.text()).contains("Nobody is being asked yet").contains("Chidi Eze: Acceptable use agreement");
        assertThat(list.buttons()).contains("Start asking");
    }

    @Test
    void everybodyGetsOneMessageWithEverythingTheyOwe() {
        startsAsking();

        assertThat(chidi.unread()).hasSize(1);
        var digest = chidi.sees();
        assertThat(digest.text()).contains("Acceptable use agreement: please read and sign it by");
        assertThat(digest.buttons()).contains(TO_SIGN, "Remind me later");
        school.passes(Duration.ofHours(8));
        assertThat(chidi.sees().isNothing()).isTrue();
    }

    @Test
    void theWholeTextIsReadThenSignedWithNameAndAgreementAndTheReceiptProvesIt() {
        startsAsking();
        chidi.sees();

        var text = chidi.presses(TO_SIGN);
        assertThat(text.text())
                .contains("My password is mine alone.")
                .contains("I hand everything back when I leave.")
                .contains("I have read and agree");
        assertThat(chidi.pressesOn(text, "Sign", Map.of("name", "Chidi Eze")).text())
                .contains("choose \"I have read and agree\"");
        assertThat(chidi.pressesOn(text, "Sign", Map.of("name", "Somebody Else", "agree", "yes"))
                        .text())
                .contains("Please type your name as the school has it: Chidi Eze");
        assertThat(chidi.pressesOn(text, "Sign", SIGNED).text()).contains("Your signature is on record");

        var receipt = chidi.sees();
        assertThat(receipt.text())
                .contains("text-sha256: ")
                .contains("signed-by: chidi EZE")
                .contains("record-sha256: ");
        assertThat(chidi.says("my agreements").text()).contains("Acceptable use agreement: signed on");
        assertThat(chidi.pressesOn(text, "Sign", SIGNED).text()).contains("You have signed this already");
        assertThat(olivia.says("who has not signed").text()).doesNotContain("Chidi Eze: Acceptable use agreement");
        assertThat(historyOf("signed")).isEqualTo(1);
    }

    @Test
    void whoHasSignedIsNotAskedAgain() {
        startsAsking();
        chidi.pressesOn(chidi.presses(TO_SIGN), "Sign", SIGNED);
        chidi.says("I've changed my password");
        chidi.sees();

        school.passes(Duration.ofDays(21));

        assertThat(chidi.sees().isNothing()).isTrue();
    }

    @Test
    void whoWillNotSignSaysWhyAndWhoeverThePolicyNamesReadsIt() {
        startsAsking();
        nadia.sees();
        var text = chidi.presses(TO_SIGN);

        var why = chidi.pressesOn(text, "I won't sign this", Map.of());
        var thanks = chidi.pressesOn(why, "Send", Map.of("reason", "I use my own phone for trips."));

        assertThat(thanks.text()).contains("I won't ask you again for this version");
        school.passes(Duration.ofDays(1));
        assertThat(nadia.sees().text())
                .contains("Chidi Eze has read \"Acceptable use agreement\" and will not sign it")
                .contains("I use my own phone for trips.");
        assertThat(olivia.says("who has not signed").text())
                .contains("Chidi Eze: Acceptable use agreement, will not sign");
    }

    @Test
    void everybodyChoosesTheDayOnWhichTheyHearAgainButPutsNothingOffThatIsDue() {
        startsAsking();
        chidi.sees();
        var later = chidi.newestCardWith("Remind me later").orElseThrow();
        assertThat(chidi.presses(later, "Remind me later", Map.of()).text()).contains("Something here is due now");
        chidi.says("I've changed my password");
        chidi.sees();

        var choice = chidi.presses(later, "Remind me later", Map.of());
        var today = LocalDate.ofInstant(school.now(), ZoneId.of("Europe/London"));
        var day = today.plusDays(2)
                .datesUntil(today.plusDays(6))
                .filter(each -> choice.text().contains(DAY.format(each)))
                .findFirst()
                .orElseThrow();

        assertThat(chidi.pressesOn(
                                choice,
                                "Remind me then",
                                Map.of("until", today.plusDays(8).toString()))
                        .text())
                .contains("That is too late");
        assertThat(chidi.pressesOn(choice, "Remind me then", Map.of("until", day.toString()))
                        .text())
                .contains("I'll remind you on " + DAY.format(day));
        school.passes(Duration.between(
                school.now(), day.atStartOfDay(ZoneId.of("Europe/London")).toInstant()));
        assertThat(chidi.sees().isNothing()).isTrue();
        school.passes(Duration.ofHours(12));
        assertThat(chidi.sees().text()).contains("Acceptable use agreement: please read and sign it by");
    }

    @Test
    void onlyTheOfficeSeesWhoHasNotSigned() {
        assertThat(chidi.says("who has not signed").text()).contains("Only the head and the school office");
    }

    @Test
    void nobodyIsEverAskedForAPassword() {
        startsAsking();

        var digest = chidi.sees();

        assertThat(digest.text())
                .contains("I never ask for a password")
                .contains("at least 10 characters")
                .contains("On a school computer press Ctrl, Alt and Delete");
        assertThat(chidi.presses("I've changed it").text()).contains("Your password is good until");
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }

    private long historyOf(String what) {
        return school.database().getCollection("duties").countDocuments(new Document("history.what", what));
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.SchoolPerson.CardInChat;
import school.signpost.support.TestSchool;

/** Mei types something alarming and presses nothing. Sam, the safeguarding lead, must know that she never sent it. */
class BegunAndNotSentScenario {

    private static final String WORDS = "a boy said he will take an overdose tonight";
    private static final String TELL = "Tell Sam Okoro (DSL) now";
    private static final String TOLD = "You began this and had not sent it, so Signpost has told Sam Okoro (DSL).";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson mei = school.person("Mei Tan");
    private final SchoolPerson sam = school.person("Sam Okoro");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void whoeverOpensTheCaseReadsThatSheDidNotSendItAndToSpeakToHer() {
        meiLeavesIt();

        var alert = sam.sees();
        assertThat(alert.notifications()).allMatch(line -> line.matches("INC-2027-\\d+ needs you now. Open Signpost."));
        assertThat(alert.text()).doesNotContain("Mei", "overdose", "not finished");
        assertThat(sam.presses("Open").text())
                .contains("Mei Tan started a report and has not finished. Please speak to them.")
                .contains("Started this and did not send it; Signpost passed it on.")
                .contains(WORDS)
                .doesNotContain("Reported by", "Reported.");
    }

    @Test
    void sheIsToldThatSignpostHasToldAndNoCardSaysAnyMoreThatItWasNotSent() {
        meiLeavesIt();

        assertThat(mei.sees().text()).contains(TOLD).contains("INC-2027-").contains("01632 960003");
        assertThat(mei.cards()).noneMatch(card -> card.card().toString().contains("This has NOT been sent"));
        assertThat(mei.cards()).anyMatch(card -> isPassedOn(card));
        assertThat(mei.says("my reports").text()).contains("INC-2027-", "Passed on by Signpost 09:15");
    }

    @Test
    void aButtonOfAnOldCardLeadsToTheOneReport() {
        mei.says(WORDS);
        var offered = mei.newestCardWith(TELL).orElseThrow();
        school.passes(Duration.ofMinutes(5));
        var reminded = mei.newestCardWith(TELL).orElseThrow();
        school.passes(Duration.ofMinutes(10));
        sam.sees();

        for (var old : List.of(offered, reminded)) {
            assertThat(mei.presses(old, TELL, Map.of()).text()).contains(TOLD).contains("Your report is INC-2027-");
            assertThat(mei.presses(old, "Don't send", Map.of()).text())
                    .contains(TOLD)
                    .doesNotContain("Nothing was sent");
        }

        assertThat(cases()).isEqualTo(1);
        assertThat(sam.sees().isNothing()).isTrue();
    }

    @Test
    void whomTheOldCardSaysThatItIsAboutIsTakenOutAtOnce() {
        mei.says(WORDS);
        var offered = mei.newestCardWith("It's about Alex Morgan (head)").orElseThrow();
        school.passes(Duration.ofMinutes(15));
        school.everybodyLooks();

        mei.presses(offered, "It's about Alex Morgan (head)", Map.of());

        assertThat(school.database().getCollection("cases").find())
                .anyMatch(file -> file.getList("subjects", Document.class).size() == 1);
    }

    @Test
    void aFormThatIsFilledInTooLateIsAddedToTheOneReportOnce() {
        mei.says("ive left my laptop on the train and a child is in danger");
        var form = mei.pressesOn(mei.presses("Lost device"), "The school's", Map.of());
        school.passes(Duration.ofMinutes(15));

        for (int twice = 0; twice < 2; twice++) {
            assertThat(mei.pressesOn(form, "Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"))
                            .text())
                    .contains(TOLD)
                    .contains("Your report is INC-2027-");
        }

        assertThat(cases()).isEqualTo(1);
        assertThat(sam.presses("Open").text()).containsOnlyOnce("the 7:42 train");
    }

    @Test
    void aReportThatWasSentInTimeSaysNothingOfThis() {
        mei.says(WORDS);
        mei.presses(TELL);
        school.passes(Duration.ofMinutes(15));

        assertThat(sam.presses("Open").text()).contains("Reported by").doesNotContain("has not finished");
        assertThat(mei.sees().text()).doesNotContain("You began this");
    }

    @Test
    void aCaseFromBeforeThisWasKeptReadsAsOneThatWasSent() {
        meiLeavesIt();
        school.database().getCollection("cases").updateOne(Filters.exists("unsent"), Updates.unset("unsent"));

        assertThat(sam.presses("Open").text()).contains("Reported by").doesNotContain("has not finished");
    }

    private void meiLeavesIt() {
        mei.says(WORDS);
        school.everybodyLooks();
        school.passes(Duration.ofMinutes(15));
    }

    private long cases() {
        return school.database().getCollection("cases").countDocuments();
    }

    private static boolean isPassedOn(CardInChat card) {
        return card.card().toString().contains(TOLD)
                && card.sent().method().equals("PUT")
                && !card.card().toString().contains(TELL);
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.FakeConnector.Sent;
import school.signpost.support.SchoolPerson;
import school.signpost.support.SchoolPerson.CardInChat;
import school.signpost.support.TestSchool;

/** A teacher leaves a laptop on the train. Nadia is the relevant responsible person, Alex the head and asset owner. */
class LostLaptopScenario {

    private static final String SENTENCE = "ive left my school laptop on the train";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson nadia = school.person("Nadia Rahman");
    private final SchoolPerson alex = school.person("Alex Morgan");
    private final SchoolPerson ewan = school.person("Ewan Mackay");
    private final SchoolPerson tomasz = school.person("Tomasz Zieliński");
    private final SchoolPerson marcus = school.person("Marcus Grant");
    private final SchoolPerson hannah = school.person("Hannah Lindqvist");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void sheIsToldWhatToDoBeforeAnythingIsAskedAndNothingIsAskedTwice() {
        var answer = chidi.says(SENTENCE);

        assertThat(answer.text()).contains("Report it now, even if you think it will turn up.");
        assertThat(answer.filledIn("device")).isEqualTo("school laptop");
        assertThat(answer.filledIn("place")).contains("train");
        assertThat(answer.buttons()).contains("Send the report");
        assertThat(school.whoReceivedAnything()).containsExactly("Chidi Eze");
    }

    @Test
    void aFormThatComesBackDoesNotShowAPasswordThatWasTypedIntoIt() {
        chidi.says(SENTENCE);

        var again = chidi.presses(
                "Send the report",
                Map.of(
                        "owner",
                        "Somebody else's",
                        "device",
                        "",
                        "place",
                        "train",
                        "more",
                        "the password is Sunshine42!"));

        assertThat(again.text())
                .contains("train", "Left out: it looked like a password")
                .doesNotContain("Sunshine42");
    }

    @Test
    void aPasswordInANoteIsNeitherKeptNorPassedOn() {
        chidi.says(SENTENCE);
        chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));

        var card = nadia.presses("I've got this", Map.of("note", "the password is Orange-Boat-91"));

        assertThat(card.text()).doesNotContain("Orange-Boat");
        assertThat(chidi.sees().text())
                .contains("Left out: it looked like a password")
                .doesNotContain("Orange-Boat");
        assertThat(nadia.presses("Open").text()).doesNotContain("Orange-Boat");
    }

    @Test
    void theRightPeopleAreToldAndNobodyElseAndTheTeacherLearnsWhoReadIt() {
        chidi.says(SENTENCE);

        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));

        assertThat(sent.text()).contains("Sent").contains("INC-2027-");
        assertThat(school.whoReceivedAnything())
                .containsExactlyInAnyOrder("Chidi Eze", "Nadia Rahman", "Alex Morgan", "Marcus Grant");
        assertThat(chidi.sees().text())
                .contains("Nadia Rahman (RRP)")
                .contains("Not read yet")
                .contains("09:15");
        assertThat(nadia.sees().text())
                .contains("Laptop 14")
                .contains("the 7:42 train")
                .contains("Chidi Eze");
        assertThat(marcus.sees().text()).contains("Laptop 14");
        school.everybodyLooks();

        var card = nadia.presses("I've got this", Map.of("note", "Ringing the station now"));

        assertThat(card.text()).contains("You have this");
        assertThat(chidi.sees().text())
                .contains("Nadia Rahman (RRP) read this at 09:00")
                .contains("Ringing the station now");
        assertThat(alex.cards().getLast().card().toString()).contains("Nadia Rahman (RRP) has this");
        school.passes(Duration.ofHours(3));
        assertThat(tomasz.sees().isNothing()).isTrue();
        assertThat(ewan.sees().isNothing()).isTrue();
        assertThat(hannah.sees().isNothing()).isTrue();
    }

    @Test
    void howeverOftenSomebodyIsAskedOneCardWaitsAndNoneOnceItIsAnswered() {
        chidi.says(SENTENCE);
        chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));

        school.passes(Duration.ofHours(3));

        assertThat(received(nadia)).contains("nobody had answered, so I asked again below");
        assertThat(waiting(nadia)).hasSize(1);
        nadia.presses("I've got this");
        for (var told : List.of(nadia, alex, tomasz)) {
            assertThat(waiting(told)).as(told.name()).isEmpty();
        }
    }

    private static String received(SchoolPerson person) {
        return person.received().stream().map(Sent::text).collect(Collectors.joining("\n"));
    }

    private static List<CardInChat> waiting(SchoolPerson person) {
        return person.cards().stream()
                .filter(each -> each.card().toString().contains("Waiting for somebody to answer"))
                .toList();
    }

    @Test
    void whenNobodyAnswersTheNextStepIsToldOnTimeAndThenForEver() {
        chidi.says(SENTENCE);
        chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(15).minusMillis(1));
        assertThat(school.whoReceivedAnything()).isEmpty();

        school.passes(Duration.ofMillis(1));
        assertThat(tomasz.sees().text()).contains("INC-2027-");
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(15));
        assertThat(chidi.sees().text()).contains("nobody has answered yet").contains("01632 96000");
        school.everybodyLooks();

        school.passes(Duration.ofHours(2));
        assertThat(tomasz.sees().notifications()).hasSize(4);
        assertThat(hannah.sees().isNothing()).isTrue();
    }

    @Test
    void aFormSentTwiceAndFromTwoDevicesMakesOneCase() {
        chidi.says(SENTENCE);
        var card = chidi.newestCardWith("Send the report").orElseThrow();
        var filledIn = Map.of("device", "laptop", "place", "train");

        var first = chidi.presses(card, "Send the report", filledIn);
        var second = chidi.presses(card, "Send the report", filledIn);

        assertThat(second.text().lines().filter(line -> line.contains("INC-")).findFirst())
                .isEqualTo(first.text()
                        .lines()
                        .filter(line -> line.contains("INC-"))
                        .findFirst());
        assertThat(school.database().getCollection("cases").countDocuments()).isEqualTo(1);
        assertThat(nadia.sees().notifications()).hasSize(1);
    }

    @Test
    void anOldFormStillReportsAfterItWasGivenUp() {
        chidi.says(SENTENCE);
        var card = chidi.newestCardWith("Send the report").orElseThrow();
        assertThat(chidi.says("cancel").text()).contains("Nothing was sent");
        school.passes(Duration.ofDays(7));

        var sent = chidi.presses(card, "Send the report", Map.of("device", "laptop", "place", "train"));

        assertThat(sent.text()).contains("INC-2027-");
    }

    @Test
    void pressingAsSomebodyWhoWasNotAskedRevealsNothing() {
        chidi.says(SENTENCE);
        chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
        var card = nadia.newestCardWith("I've got this").orElseThrow();

        var stranger = hannah.presses(card, "I've got this", Map.of());
        var open = hannah.presses(card, "Open", Map.of());

        assertThat(stranger.text().strip())
                .isEqualTo("I can't find that for you. Check the reference, or type \"my reports\".");
        assertThat(open.text()).isEqualTo(stranger.text());
        assertThat(nadia.presses("I've got this").text()).contains("You have this");
    }

    @Test
    void itCanBeHandedOverAndTheClockStartsAgain() {
        chidi.says(SENTENCE);
        chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
        nadia.presses("I've got this");
        school.everybodyLooks();

        var form = nadia.presses("Hand over");
        var done = nadia.pressesOn(form, "Hand over", Map.of("to", school.staffId("Ewan Mackay")));

        assertThat(done.text()).contains("Handed over to Ewan Mackay");
        assertThat(ewan.sees().text()).contains("I've got this");
        school.passes(Duration.ofMinutes(15));
        assertThat(tomasz.sees().text()).contains("I've got this");
    }

    @Test
    void manyLikeReportsBecomeOneCard() {
        for (var reporter : java.util.List.of(chidi, hannah, school.person("Mei Tan"))) {
            reporter.says(SENTENCE);
            reporter.presses("Send the report", Map.of("device", "laptop", "place", "train"));
            school.settle();
        }

        assertThat(nadia.cards().stream().filter(card -> card.card().toString().contains("INC-")))
                .hasSize(1);
        assertThat(nadia.cards().getLast().card().toString()).contains("3 reports");
    }
}

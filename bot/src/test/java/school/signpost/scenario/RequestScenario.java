package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** Mei wants to work from home. Marcus, who manages the network, decides about that; a memory stick is for Alex, the head. */
class RequestScenario {

    private static final String ASK = "Ask: Remote access";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson mei = school.person("Mei Tan");
    private final SchoolPerson marcus = school.person("Marcus Grant");
    private final SchoolPerson alex = school.person("Alex Morgan");
    private final SchoolPerson tomasz = school.person("Tomasz Zieli\u0144ski");
    private final SchoolPerson grace = school.person("Grace Adeyemi");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void whoeverThePolicyNamesSaysYesUntilADayAndItsHolderHearsBeforeItEnds() {
        assertThat(asks(mei, "ask for remote access", ASK, "Marking at home, until July")
                        .text())
                .contains("Remote access: Marcus Grant is asked for a yes. You hear the answer here");

        assertThat(school.whoReceivedAnything()).containsExactly("Marcus Grant");
        assertThat(marcus.sees().text())
                .contains("Mei Tan asks: Remote access", "Marking at home, until July", "Laptops, 6.4");
        var form = marcus.presses("Yes");
        assertThat(form.filledIn("day")).isEqualTo(today().plusYears(1).toString());
        assertThat(marcus.pressesOn(
                                form,
                                "Say yes",
                                Map.of("day", today().plusYears(2).toString()))
                        .text())
                .contains("and not after");
        var until = today().plusDays(40);
        assertThat(marcus.pressesOn(form, "Say yes", Map.of("day", until.toString(), "words", "School laptop only"))
                        .text())
                .contains("Marcus Grant said yes, until");

        assertThat(mei.sees().text()).contains("Marcus Grant said yes, until", "School laptop only");
        school.passes(Duration.ofDays(25));
        assertThat(mei.sees().isNothing()).isTrue();
        school.passes(Duration.ofDays(14));
        assertThat(mei.sees().text()).containsOnlyOnce("Remote access: the yes that you have ends on");
        school.passes(Duration.ofDays(20));
        assertThat(mei.sees().isNothing()).isTrue();
    }

    @Test
    void itIsDecidedOnceAndWhoeverComesSecondSeesHow() {
        asks(mei, "can i ask for own laptop", "Ask: A device of your own", "My laptop is newer");
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Alex Morgan", "Marcus Grant");

        var second = marcus.presses("Yes");
        var no = alex.presses("No");
        assertThat(alex.pressesOn(no, "Say no", Map.of()).text()).contains("Please say why not.");
        alex.pressesOn(no, "Say no", Map.of("words", "Use the school's"));

        assertThat(marcus.pressesOn(
                                second,
                                "Say yes",
                                Map.of("day", today().plusDays(3).toString()))
                        .text())
                .contains("Alex Morgan said no.");
        assertThat(marcus.newestCardWith("Yes")).isEmpty();
        assertThat(alex.newestCardWith("Yes")).isEmpty();
        assertThat(mei.sees().text())
                .contains("Alex Morgan said no.", "Use the school's")
                .doesNotContain("said yes");
        assertThat(mei.says("my requests").text()).contains("Alex Morgan said no.");
    }

    @Test
    void whereThePolicyWantsBothNeitherIsEnoughAlone() {
        asks(mei, "can i ask for own laptop", "Ask: A device of your own", "My laptop is newer");
        var until = today().plusDays(40);

        assertThat(saysYes(marcus, until, "Encrypted").text())
                .contains("Marcus Grant said yes. It also needs the yes of Alex Morgan.");
        assertThat(mei.sees().text()).contains("It also needs the yes of Alex Morgan.");
        assertThat(marcus.newestCardWith("Yes")).isEmpty();
        assertThat(alex.newestCardWith("Yes")).isPresent();
        assertThat(marcus.says("my requests").text()).doesNotContain("waits for your answer");
        assertThat(alex.says("my requests").text()).contains("Mei Tan waits for your answer");

        assertThat(saysYes(alex, until.plusDays(9), "Not for pupils' names").text())
                .contains("Marcus Grant and Alex Morgan said yes, until " + said(until));
        assertThat(mei.sees().text()).contains("said yes, until " + said(until), "Encrypted", "Not for pupils' names");
    }

    @Test
    void whoeverIsSilentIsAskedAgainAndWhoeverWaitsHearsOfIt() {
        asks(mei, "ask for remote access", ASK, "Marking");
        marcus.sees();

        school.passes(Duration.ofDays(1));
        assertThat(school.whoReceivedAnything()).isEmpty();
        daysPassUntilSomethingCame("Marcus Grant");
        assertThat(school.whoReceivedAnything()).containsExactly("Marcus Grant");
        assertThat(marcus.sees().text()).containsOnlyOnce("Mei Tan asks: Remote access");
        daysPassUntilSomethingCame("Mei Tan");
        assertThat(mei.sees().text()).containsOnlyOnce("Marcus Grant was asked again");

        saysYes(marcus, today().plusDays(5), "");
        school.settle();
        mei.sees();
        marcus.sees();
        school.passes(Duration.ofDays(3));
        assertThat(marcus.sees().isNothing()).isTrue();
    }

    /** Two days, and more where a weekend lies between: stories begin on any day of the week. */
    private void daysPassUntilSomethingCame(String to) {
        for (int day = 1; day <= 5 && !school.whoReceivedAnything().contains(to); day++) {
            school.passes(Duration.ofDays(1));
        }
    }

    private Seen saysYes(SchoolPerson who, LocalDate until, String words) {
        who.sees();
        return who.pressesOn(who.presses("Yes"), "Say yes", Map.of("day", until.toString(), "words", words));
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }

    @Test
    void nobodyDecidesAboutThemselvesAndNobodyElseCan() {
        asks(alex, "ask for a memory stick", "Ask: A memory stick", "For the governors' papers");

        assertThat(school.whoReceivedAnything()).containsExactly("Tomasz Zieli\u0144ski");
        var form = tomasz.presses("Yes");
        for (var somebody : List.of(alex, marcus, mei)) {
            assertThat(somebody.pressesOn(form, "Say yes", Map.of("day", today().toString()))
                            .text())
                    .contains("I can't find that for you");
        }
        assertThat(grace.sees().isNothing()).isTrue();
        assertThat(alex.says("my requests").text()).contains("Tomasz Zieli\u0144ski is asked for a yes");
    }

    @Test
    void whoeverNoLongerNeedsItSaysSoAndNobodyIsAskedAnyMore() {
        asks(mei, "ask for remote access", ASK, "Marking");
        mei.says("my requests");
        assertThat(marcus.newestCardWith("Yes")).isPresent();
        assertThat(mei.presses("I no longer need it: Remote access").text()).contains("no longer needed");

        assertThat(marcus.newestCardWith("Yes")).isEmpty();
        assertThat(marcus.sees().text()).contains("no longer needed");
        assertThat(mei.says("ask for a pay rise").text()).doesNotContain("needs a yes");
        assertThat(mei.says("can I use a memory stick?").text()).contains("type \"ask for memory stick\"");
    }

    private Seen asks(SchoolPerson who, String typed, String button, String why) {
        var card = who.says(typed);
        var sent = who.pressesOn(who.pressesOn(card, button, Map.of()), "Send", Map.of("words", why));
        school.settle();
        who.sees();
        return sent;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(school.now(), ZoneId.of("Europe/London"));
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.FakeTeams;
import school.signpost.support.OtherChannels;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** When Teams does not lead to an answer in time, people are told by e-mail and text message as well. */
class NobodyAnswersInTeamsScenario {

    private static final OtherChannels CHANNELS = OtherChannels.start();
    private static final TestSchool SCHOOL = TestSchool.started(CHANNELS.settings());
    private static final String LINK = "https://teams.microsoft.com/l/chat/0/0?users=28:" + FakeTeams.APP_ID;
    private static final String NADIA = "nadia.rahman@school.example";
    private static final String NADIAS_PHONE = "+447700900007";

    private SchoolPerson chidi;
    private SchoolPerson nadia;
    private SchoolPerson sam;
    private SchoolPerson rowan;
    private List<OtherChannels.Mail> before = List.of();

    @BeforeEach
    void anotherMorning() {
        SCHOOL.beginAgain();
        chidi = SCHOOL.person("Chidi Eze");
        nadia = SCHOOL.person("Nadia Rahman");
        sam = SCHOOL.person("Sam Okoro");
        rowan = SCHOOL.person("Rowan Price");
        SCHOOL.person("Alex Morgan");
        SCHOOL.person("Marcus Grant");
        SCHOOL.person("Olivia Bennett");
        CHANNELS.notifyService().forget();
        before = CHANNELS.mails();
        SCHOOL.everybodyLooks();
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
        CHANNELS.close();
    }

    @Test
    void anEmailFollowsAfterAThirdOfTheStepAndATextAfterTwo() {
        var reference = reportsALaptop();

        SCHOOL.passes(Duration.ofMinutes(5).minusMillis(1));
        assertThat(mails()).isEmpty();
        SCHOOL.passes(Duration.ofMillis(1));

        assertThat(mails())
                .extracting(OtherChannels.Mail::to)
                .containsExactlyInAnyOrder(NADIA, "alex.morgan@school.example");
        assertThat(mailTo(NADIA).subject()).isEqualTo(reference + ": Lost device needs you");
        assertThat(mailTo(NADIA).text())
                .contains(reference, "Lost device", "immediate", LINK + "&message=" + reference)
                .doesNotContain("Chidi", "train", "Laptop 14");
        assertThat(CHANNELS.notifyService().taken()).isEmpty();
        SCHOOL.passes(Duration.ofMinutes(5));
        assertThat(CHANNELS.textsTo(NADIAS_PHONE)).hasSize(1);
        assertThat(CHANNELS.textsTo(NADIAS_PHONE).getFirst()).contains(reference, LINK);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whoAnswersInTeamsGetsNeither() {
        reportsALaptop();
        nadia.presses("I've got this");

        SCHOOL.passes(Duration.ofHours(3));

        assertThat(mails()).isEmpty();
        assertThat(CHANNELS.notifyService().taken()).isEmpty();
    }

    @Test
    void theReporterAndWhoeverOpensTheCaseSeeByWhichWayItWent() {
        var reference = reportsALaptop();
        SCHOOL.passes(Duration.ofMinutes(5));

        assertThat(chidi.says(reference).text())
                .contains("Sent to Nadia Rahman (RRP). Not read yet. (Teams at 09:00, e-mail at 09:05)");
        assertThat(nadia.presses("Open").text()).contains("Nadia Rahman is told by e-mail as well.");
    }

    @Test
    void aRestrictedKindSaysItsReferenceAndNothingElse() {
        chidi.says("a child told me something worrying");
        var sent = chidi.presses("Tell Sam Okoro (DSL) now");
        var reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");

        SCHOOL.passes(Duration.ofMinutes(14));

        var only = reference + " needs you now. Open Signpost.";
        assertThat(mailTo("sam.okoro@school.example").subject()).isEqualTo(only);
        assertThat(mailTo("sam.okoro@school.example").text()).isEqualTo(only + "\n" + LINK + "&message=" + reference);
        assertThat(CHANNELS.textsTo("+447700900003")).containsExactly(only + "\n" + LINK + "&message=" + reference);
    }

    @Test
    void whomTeamsWillNotReachIsToldByEmailAtOnceAndTheAdministratorSeesWhy() {
        SCHOOL.teams().refuses(nadia.inTeams(), 403, "ConversationBlockedByUser");

        var reference = reportsALaptop();
        SCHOOL.settle();

        assertThat(mailTo(NADIA).subject()).contains(reference);
        assertThat(opened()).as("one new chat was asked for").isEqualTo(1);
        assertThat(chidi.says(reference).text())
                .contains("Teams did not take it")
                .contains("e-mail at 09:00");
        assertThat(rowan.says("alerts").text())
                .contains("Nadia Rahman, Teams", "Given up after 1 tries: not-opened 403 ForbiddenOperation")
                .doesNotContain(reference, "Lost device", "Chidi");
        assertThat(chidi.says("alerts").text()).contains("Only the administrator");
    }

    @Test
    void somebodyWhoCanBeGivenANewChatIsToldThere() {
        SCHOOL.teams().refuses(nadia.inTeams(), 404, "ConversationNotFound");
        SCHOOL.teams().opensAChatWith(nadia.inTeams(), "a:new-chat");

        var reference = reportsALaptop();
        SCHOOL.settle();

        assertThat(SCHOOL.teams().sent())
                .filteredOn(sent -> sent.conversationId().equals("a:new-chat"))
                .anyMatch(sent -> sent.body().toString().contains(reference));
        assertThat(mails()).isEmpty();
    }

    @Test
    void aPoisonNoticeIsParkedWhereTheAdministratorSeesItAndSentAgainWhenTheySaySo() {
        SCHOOL.teams().refuses(sam.inTeams(), 400, "BadSyntax");
        chidi.says("a child told me something worrying");
        var sent = chidi.presses("Tell Sam Okoro (DSL) now");
        var reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        SCHOOL.settle();

        var shown = rowan.says("alerts");
        assertThat(shown.text()).contains("Somebody, Teams", "400 BadSyntax").doesNotContain(reference, "Sam");
        SCHOOL.teams().forget();
        assertThat(rowan.pressesOn(shown, "Try all of them again", Map.of()).text())
                .contains("Trying again: 1");

        SCHOOL.settle();
        assertThat(sam.received().toString()).contains(reference);
        assertThat(rowan.says("alerts").text()).contains("Everything has been delivered");
    }

    @Test
    void aCompanysMailboxIsToldWhomToPhoneAndNothingAboutAnybody() {
        chidi.says("i think there is a virus on the classroom computer");
        chidi.presses("Send the report", Map.of("device", "the computer in 3B", "text", "it is slow", "what", "slow"));
        SCHOOL.settle();

        var mail = mailTo("helpdesk@ict.example");
        assertThat(mail.text())
                .contains("St Example Primary School", "School business manager", "01632 960001")
                .doesNotContain("Chidi", "3B", "slow", "Olivia", "Bennett", "teams.microsoft.com");
        assertThat(SCHOOL.person("Olivia Bennett").received().toString()).contains("INC-2027-");
    }

    private String reportsALaptop() {
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        SCHOOL.settle();
        return sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
    }

    private List<OtherChannels.Mail> mails() {
        // the server lists them by mailbox, not by time
        return CHANNELS.mails().stream().filter(each -> !before.contains(each)).toList();
    }

    private OtherChannels.Mail mailTo(String address) {
        // a mail server takes its time, and another thread
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> mails().stream()
                                .filter(each -> each.to().equals(address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static long opened() {
        return SCHOOL.teams().sent().stream()
                .filter(sent ->
                        sent.method().equals("POST") && sent.conversationId().isEmpty())
                .count();
    }
}

package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.OtherChannels;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** A governor without Teams is asked by e-mail; papers that somebody asks for come to their own address. */
class PapersByMailScenario {

    private static final OtherChannels CHANNELS = OtherChannels.start();
    private static final TestSchool SCHOOL = TestSchool.started(CHANNELS.settings());
    private static final String HUGH = "hugh.pemberton@governors.school.example";
    private static final String OLIVIA = "olivia.bennett@school.example";

    private SchoolPerson olivia;
    private SchoolPerson chidi;
    private SchoolPerson hugh;
    private List<OtherChannels.Mail> before = List.of();

    @BeforeEach
    void anotherMorning() {
        SCHOOL.beginAgain();
        olivia = SCHOOL.person("Olivia Bennett");
        chidi = SCHOOL.person("Chidi Eze");
        hugh = SCHOOL.person("Hugh Pemberton");
        SCHOOL.teams().refuses(hugh.inTeams(), 403, "ConversationBlockedByUser");
        SCHOOL.everybodyLooks();
        before = CHANNELS.mails();
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
        CHANNELS.close();
    }

    @Test
    void aGovernorWithoutTeamsGetsOneMailWithTheWholeTextAndNobodyWithTeamsDoes() {
        startsAsking();

        assertThat(mailsTo(HUGH)).hasSize(1);
        var mail = mailsTo(HUGH).getFirst();
        assertThat(mail.subject()).isEqualTo("Please do these when you have a minute");
        assertThat(mail.text())
                .contains("Acceptable use agreement: please read and sign it by")
                .contains("My password is mine alone.")
                .contains("print the text below, sign it, and give it to the school office")
                .contains("Answering this e-mail reaches nobody");
        assertThat(mails()).extracting(OtherChannels.Mail::to).doesNotContain("chidi.eze@school.example");
        SCHOOL.passes(Duration.ofHours(8));
        assertThat(mailsTo(HUGH)).hasSize(1);
        assertThat(SCHOOL.person("Rowan Price").says("alerts").text()).doesNotContain("Hugh Pemberton");
    }

    @Test
    void whoeverDecidesARequestAndHasNoTeamsHearsOfItByMailAndOfNoNames() {
        var marcus = SCHOOL.person("Marcus Grant");
        SCHOOL.teams().refuses(marcus.inTeams(), 403, "ConversationBlockedByUser");
        var card = chidi.says("ask for remote access");
        chidi.pressesOn(chidi.pressesOn(card, "Ask: Remote access", Map.of()), "Send", Map.of("words", "Marking"));
        SCHOOL.settle();

        assertThat(mailsTo("marcus.grant@school.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject() + mail.text())
                        .contains("Signpost: Remote access", "needs your yes or no")
                        .doesNotContain("Chidi", "Marking"));
        assertThat(SCHOOL.person("Rowan Price").says("alerts").text()).doesNotContain("Marcus Grant");
    }

    @Test
    void theOfficeGetsTheMatrixAsSpreadsheetAndPaper() throws IOException {
        startsAsking();
        chidi.pressesOn(
                chidi.presses("Read and sign: Acceptable use agreement"),
                "Sign",
                Map.of("name", "Chidi Eze", "agree", "yes"));

        olivia.says("progress");
        assertThat(olivia.presses("Send me the list").text()).contains("On its way to your e-mail address");
        SCHOOL.settle();

        var files = mailsTo(OLIVIA).getLast().files();
        assertThat(files).containsOnlyKeys("agreements.csv", "leavers.csv", "agreements.pdf");
        assertThat(new String(files.get("agreements.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFName,E-mail,Group,Acceptable use agreement,Acceptable use agreement: day")
                .containsPattern(
                        "Chidi Eze,chidi.eze@school.example,staff,signed,\\d{4}-\\d\\d-\\d\\d,2026-1,0,,,,\r\n")
                .containsPattern("Nadia Rahman,[^\r]*,staff,\"reminded, due\"")
                .containsPattern("Toby Lane,,pupil 6 Oak,,,,,\"asked, due\"");
        try (var pdf = Loader.loadPDF(files.get("agreements.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Acceptable use agreement", "Chidi Eze", "signed, ");
        }
    }

    @Test
    void whoeverKeepsTheEquipmentGetsAllOfItWithEveryDisposalAndNobodyElseDoes() {
        var marcus = SCHOOL.person("Marcus Grant");
        marcus.says("equipment");
        SCHOOL.everybodyLooks();
        marcus.says("equipment");
        marcus.pressesOn(
                marcus.presses("Record"),
                "Disposed of",
                Map.of(
                        "asset", "LAP-0232",
                        "authorised", "=Olivia Bennett",
                        "licences", "yes",
                        "data", "DESTROYED",
                        "goes", "WASTE",
                        "recipient", "A recycler"));

        marcus.says("equipment");
        assertThat(marcus.presses("Send me the whole list").text()).contains("On its way to your e-mail address");
        SCHOOL.settle();

        var files = mailsTo("marcus.grant@school.example").getLast().files();
        assertThat(files).containsOnlyKeys("equipment.csv");
        assertThat(new String(files.get("equipment.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFAsset,What it is,Serial number,Where it is,")
                .contains("LAP-0219,HP ProBook laptop,5CD0000219,issued,Jo Whitfield,2025-09-01,,,,,,,\r\n")
                .containsPattern("LAP-0232,[^\r]*,disposed of,,\\d{4}-\\d\\d-\\d\\d,,'=Olivia Bennett,checked,"
                        + "Storage physically destroyed,Waste,A recycler,no certificate\r\n");
        assertThat(chidi.pressesOn(marcus.sees(), "Send me the whole list", Map.of())
                        .text())
                .contains("can't find that");
        SCHOOL.settle();
        assertThat(mailsTo("chidi.eze@school.example")).isEmpty();
    }

    @Test
    void whoSignedGetsReceiptAndTextAsPaperToTheirOwnAddress() throws IOException {
        startsAsking();
        chidi.pressesOn(
                chidi.presses("Read and sign: Acceptable use agreement"),
                "Sign",
                Map.of("name", "Chidi Eze", "agree", "yes"));
        SCHOOL.settle();

        chidi.pressesOn(chidi.presses("Read what I signed"), "Send it to me as PDF", Map.of());
        SCHOOL.settle();

        var files = mailsTo("chidi.eze@school.example").getLast().files();
        try (var pdf = Loader.loadPDF(files.get("signed-agreement.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Signpost signature, format 1", "signed-by: Chidi Eze", "My password is mine alone.");
        }
        assertThat(olivia.presses("Send me the list").text()).contains("On its way");
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        SCHOOL.passes(Duration.ofMinutes(5));
    }

    /** The server lists them mailbox by mailbox, so what is new is the end of each. */
    private List<OtherChannels.Mail> mails() {
        SCHOOL.settle();
        return CHANNELS.mails().stream()
                .map(OtherChannels.Mail::to)
                .distinct()
                .flatMap(address -> mailsTo(address).stream())
                .toList();
    }

    private List<OtherChannels.Mail> mailsTo(String address) {
        SCHOOL.settle();
        return to(address, CHANNELS.mails()).skip(to(address, before).count()).toList();
    }

    private static Stream<OtherChannels.Mail> to(String address, List<OtherChannels.Mail> mails) {
        return mails.stream().filter(each -> each.to().equals(address));
    }
}

package school.signpost.delivery.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.delivery.Letter;
import school.signpost.outbox.SendResult;
import school.signpost.shared.SchoolId;
import school.signpost.support.FakeNotify;

/** GOV.UK Notify's own client against its HTTP interface on this machine. */
class NotifyCarrierTest {

    private static final FakeNotify NOTIFY = FakeNotify.start();
    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final Letter TEXT = new Letter("+447700900003", "", "INC-2027-0001 needs you now.", "c1/TEXT");
    private static final NotifySettings SETTINGS = new NotifySettings(
            FakeNotify.API_KEY, URI.create(NOTIFY.url()), FakeNotify.TEXT_TEMPLATE, FakeNotify.EMAIL_TEMPLATE);

    @BeforeEach
    void forget() {
        NOTIFY.forget();
    }

    @AfterAll
    static void stop() {
        NOTIFY.close();
    }

    @Test
    void aTextMessageLeavesWithItsTemplateAndKey() {
        var result = new NotifySetup().notifyTexts(SETTINGS).carry(SCHOOL, TEXT);

        assertThat(result).isEqualTo(new SendResult.Taken(null));
        var taken = NOTIFY.taken().getFirst();
        assertThat(taken.kind()).isEqualTo("sms");
        assertThat(taken.to()).isEqualTo("+447700900003");
        assertThat(taken.message()).isEqualTo("INC-2027-0001 needs you now.");
        assertThat(taken.body().path("template_id").asString()).isEqualTo(FakeNotify.TEXT_TEMPLATE);
        assertThat(taken.body().path("reference").asString()).isEqualTo("c1/TEXT");
        assertThat(taken.authorization()).startsWith("Bearer ey").doesNotContain("aaaaaaaaaaaa");
    }

    @Test
    void anEmailHasASubject() {
        var letter = new Letter("sam.okoro@school.example", "INC-2027-0001", "text", "c1/EMAIL");

        var result = new NotifySetup().notifyMails(SETTINGS).carry(SCHOOL, letter);

        assertThat(result).isEqualTo(new SendResult.Taken(null));
        var taken = NOTIFY.taken().getFirst();
        assertThat(taken.kind()).isEqualTo("email");
        assertThat(taken.to()).isEqualTo("sam.okoro@school.example");
        assertThat(taken.body().path("personalisation").path("subject").asString())
                .isEqualTo("INC-2027-0001");
    }

    @Test
    void aWrongNumberCannotBeReachedAndIsNotRepeatedInTheCode() {
        NOTIFY.nextAnswers(400);

        assertThat(new NotifySetup().notifyTexts(SETTINGS).carry(SCHOOL, TEXT))
                .isEqualTo(new SendResult.Unreachable("notify-400"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void whatMayPassIsTriedLater(int status) {
        NOTIFY.nextAnswers(status);

        assertThat(new NotifySetup().notifyTexts(SETTINGS).carry(SCHOOL, TEXT))
                .isEqualTo(new SendResult.Later("notify-" + status, null));
    }

    @Test
    void aKeyThatIsRefusedIsForAnAdministratorToPutRight() {
        NOTIFY.nextAnswers(403);

        assertThat(new NotifySetup().notifyTexts(SETTINGS).carry(SCHOOL, TEXT))
                .isEqualTo(new SendResult.Never("notify-403"));
    }

    @Test
    void aServiceThatIsAwayMayComeBack() {
        var away =
                new NotifySettings(FakeNotify.API_KEY, URI.create("http://127.0.0.1:9"), FakeNotify.TEXT_TEMPLATE, "");

        assertThat(new NotifySetup().notifyTexts(away).carry(SCHOOL, TEXT)).isInstanceOf(SendResult.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"short,https://x.example", FakeNotify.API_KEY + ",http://x.example"})
    void nonsenseInTheSettingsRefusesToStart(String key, URI url) {
        assertThatThrownBy(() -> new NotifySettings(key, url, "", "")).hasMessageContaining("signpost.notify.");
    }
}

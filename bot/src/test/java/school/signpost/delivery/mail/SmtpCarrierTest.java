package school.signpost.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import school.signpost.delivery.Carrier;
import school.signpost.delivery.Letter;
import school.signpost.delivery.mail.MailSettings.Tls;
import school.signpost.outbox.SendResult;
import school.signpost.shared.SchoolId;
import school.signpost.support.OtherChannels;

/** E-mail leaves under TLS and signed in, or not at all; what cannot be delivered is told apart from what may pass. */
class SmtpCarrierTest {

    private static final OtherChannels CHANNELS = OtherChannels.start();
    private static final SchoolId SCHOOL = SchoolId.of("st-example");

    @AfterAll
    static void stop() {
        CHANNELS.close();
    }

    @Test
    void aLetterArrivesUnderTls() {
        int before = CHANNELS.secured();

        var result = carrier(securePort(), "not-a-secret").carry(SCHOOL, to("sam.okoro@school.example"));

        assertThat(result).isEqualTo(new SendResult.Taken(null));
        assertThat(CHANNELS.secured()).isEqualTo(before + 1);
        assertThat(CHANNELS.mailsTo("sam.okoro@school.example"))
                .containsExactly(new OtherChannels.Mail(
                        "sam.okoro@school.example", "INC-2027-0001: Lost device needs you", "Grüße – hello"));
    }

    @Test
    void aServerWithoutTlsGetsNothing() {
        var result = carrier(CHANNELS.portWithoutTls(), "not-a-secret").carry(SCHOOL, to("nobody@school.example"));

        assertThat(result).isInstanceOf(SendResult.Later.class);
        assertThat(CHANNELS.mailsTo("nobody@school.example")).isEmpty();
    }

    @Test
    void aWrongPasswordMayBePutRight() {
        assertThat(carrier(securePort(), "wrong").carry(SCHOOL, to("x@school.example")))
                .isEqualTo(new SendResult.Later("smtp-sign-in", null));
    }

    @Test
    void aServerThatIsAwayMayComeBack() {
        assertThat(carrier(9, "not-a-secret").carry(SCHOOL, to("x@school.example")))
                .isEqualTo(new SendResult.Later("smtp-no-connection", null));
    }

    @Test
    void anAddressThatIsNoneIsToldWithoutRepeatingIt() {
        var result = carrier(securePort(), "not-a-secret").carry(SCHOOL, to("not an address"));

        assertThat(result.toString()).doesNotContain("not an address").contains("smtp-");
        assertThat(result).isNotInstanceOf(SendResult.Taken.class);
    }

    @Test
    void halfASettingRefusesToStart() {
        assertThatThrownBy(() -> new MailSettings("mail.school.example", 587, "", "", "", Tls.STARTTLS, null))
                .hasMessageContaining("signpost.mail.from");
        assertThatThrownBy(() -> new MailSettings("mail.school.example", 25, "", "", "a@b.example", Tls.NONE, null))
                .hasMessageContaining("this machine only");
    }

    private static int securePort() {
        return Integer.parseInt(CHANNELS.settings().get("signpost.mail.port"));
    }

    private static Carrier carrier(int port, String password) {
        return new MailSetup()
                .smtpCarrier(new MailSettings(
                        "127.0.0.1", port, "signpost", password, "signpost@school.example", Tls.STARTTLS, "127.0.0.1"));
    }

    private static Letter to(String address) {
        return new Letter(address, "INC-2027-0001: Lost device needs you", "Grüße – hello", "key");
    }
}

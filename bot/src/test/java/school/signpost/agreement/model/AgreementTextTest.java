package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgreementTextTest {

    @Test
    void whatAnEditorChangesWithoutBeingAskedChangesNoAgreement() {
        var plain = AgreementText.of("# Agreement\n\nI lock the screen.\n");

        assertThat(AgreementText.of("\uFEFF\r\n# Agreement  \r\n\r\nI lock the screen.\r\n\r\n"))
                .isEqualTo(plain);
        assertThat(AgreementText.of("# Agreement\n\nI lock the screen.")).isEqualTo(plain);
        assertThat(plain.value()).isEqualTo("# Agreement\n\nI lock the screen.\n");
    }

    @Test
    void theSameLetterWrittenInTwoWaysIsTheSame() {
        assertThat(AgreementText.of("Zoe\u0308")).isEqualTo(AgreementText.of("Zo\u00eb"));
    }

    @Test
    void anotherWordOrAnotherIndentIsAnotherText() {
        var plain = AgreementText.of("I lock the screen.").hash();

        assertThat(AgreementText.of("I lock a screen.").hash()).isNotEqualTo(plain);
        assertThat(AgreementText.of("  I lock the screen.").hash()).isNotEqualTo(plain);
    }

    /** printf 'I lock the screen.\n' | sha256sum */
    @Test
    void theHashIsWhatAnyComputerSays() {
        assertThat(AgreementText.of("I lock the screen.").hash().hex())
                .isEqualTo("df7526290faca2b60bec6d73fcafe097746923e81bc3120b1970644b0ba49141");
    }

    @Test
    void nothingIsNoAgreement() {
        assertThatThrownBy(() -> AgreementText.of(" \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextHash("abc")).isInstanceOf(IllegalArgumentException.class);
    }
}

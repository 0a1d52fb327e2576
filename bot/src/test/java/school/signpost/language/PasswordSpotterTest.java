package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is told is never kept; talk about passwords is. */
class PasswordSpotterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password is Hunter2!",
                "My password's Hunter2!",
                "pw: fluffy",
                "PW = Fluffy12",
                "password: sunshine",
                "Password:sunshine99",
                "the wifi password is sunshine",
                "the password for SIMS is Blue.Tree9",
                "my passcode is 482913",
                "my pin is 4821",
                "pin: 4821",
                "my pass word is correcthorse",
                "I changed my password to Autumn2026",
                "he knows my password, it's Kx7!pqr2",
                "username jsmith password Tr0ub4dor&3",
                "login: jsmith / Qwerty123!",
                "my password is \"open the gate\"",
                "Kx7!pqr2zz",
                "I lost my laptop\npassword: sunshine",
                "password was letmein and I told a pupil",
                "pwd is now Winter2026"
            })
    void aPasswordThatIsToldIsSpotted(String text) {
        assertThat(PasswordSpotter.spots(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I forgot my password",
                "someone knows my password",
                "password compromised",
                "my password is compromised",
                "my password is not working",
                "my password has expired",
                "my password is wrong",
                "the password was written on a post-it",
                "my password was stolen by a pupil in Year6",
                "can you reset my password please?",
                "password: forgotten",
                "Password reset please",
                "I think a pupil saw my password at 10.30",
                "my password for Office365 doesn't work",
                "password problem, see INC-2026-0042",
                "my password is over 90 days old",
                "the password is being shared around by pupils",
                "email asked me to verify my password at https://login.example/Abc123?x=Y",
                "email from sam.Okoro1@school.example about passwords",
                "what is the password policy?",
                "the pin on the plug is broken",
                "I have a bus pass",
                "pass it on to Sam",
                "login is broken on 3 laptops in room12",
                "pass: see attached",
                "ive left my school laptop on the train",
                "INC-2026-0042",
                "sam.okoro@school.example",
                "https://School.example/a1B2",
                "he passed the phone to Sam2"
            })
    void talkAboutPasswordsIsNot(String text) {
        assertThat(PasswordSpotter.spots(text)).isFalse();
    }
}

package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keeping children safe in education",
                "UK GDPR, articles 33 and 34",
                "Female Genital Mutilation Act 2003, section 5B",
                "Counter-Terrorism and Security Act 2015, section 26",
                "The School Staffing (England) Regulations 2009"
            })
    void aLawAndTheGuidanceForEverySchoolAreNobodysPolicy(String source) {
        assertThat(Authority.of(source)).isEqualTo(new Authority(List.of(), List.of(source)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acceptable use, 2.5", "Data protection policy, 2018", "How we act online, line 12"})
    void aPlaceInTheSchoolsOwnDocumentIsItsPolicy(String source) {
        assertThat(Authority.of(source)).isEqualTo(new Authority(List.of(source), List.of()));
    }

    @Test
    void oneTextMayNameBoth() {
        var both = Authority.of(
                "Keeping children safe in education; Head teacher, line 29; Passwords, 8.3; Passwords, 8.3");

        assertThat(both.inSchool()).isEqualTo("Head teacher, line 29; Passwords, 8.3");
        assertThat(both.inLaw()).isEqualTo("Keeping children safe in education");
    }
}

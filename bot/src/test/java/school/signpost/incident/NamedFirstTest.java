package school.signpost.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** Whether a worry that was begun and never sent has to go round somebody. */
class NamedFirstTest {

    private static Policy policy;
    private static IncidentKind concern;

    @BeforeAll
    static void read() throws Exception {
        var bytes = Files.readAllBytes(Path.of("../infra/schools/example/policy.yaml"));
        policy = ((PolicyReading.Good) new ReadPolicy().read("policy.yaml", bytes)).policy();
        concern = policy.kind(KindId.of("adult-behaviour")).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the head shouts at children",
                "The head's been shouting at children",
                "Alex Morgan hurt a boy",
                "I'm worried about the headteacher",
                "I saw the head push a child"
            })
    void aSentenceThatBeginsWithTheHeadIsAboutTheHead(String sentence) {
        assertThat(in(sentence)).contains(RoleId.of("head"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the head told me a boy is self-harming",
                "The head has asked me to report this: a child came in hungry",
                "Alex Morgan said that a teacher hit a pupil",
                "a boy told the head that he is hit at home",
                "the head of year shouts at children",
                "a head injury in the hall"
            })
    void oneInWhichTheHeadOnlyTellsIsAboutSomebodyElse(String sentence) {
        assertThat(in(sentence)).isEmpty();
    }

    private static Optional<RoleId> in(String sentence) {
        return new NamedFirst(
                        policy.roles(),
                        email -> email.startsWith("alex.morgan") ? Optional.of("Alex Morgan") : Optional.empty())
                .in(sentence, concern);
    }
}

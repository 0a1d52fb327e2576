package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.language.Vocabularies.Labelled;

/** Danger comes before everything; a silly false alarm makes people stop reading. */
class RiskWordsTest {

    private final WordMatcher matcher = new WordMatcher();
    private final List<Vocabulary> kinds = Vocabularies.firstKinds();

    @Test
    void dangerIsHeard() {
        assertThat(Vocabularies.sentences("risk-sentences.txt"))
                .filteredOn(labelled -> labelled.label().equals("danger"))
                .hasSizeGreaterThan(20)
                .allMatch(labelled -> understood(labelled).danger())
                .allMatch(labelled -> understood(labelled).signsOfRisk());
    }

    @Test
    void signsOfRiskAreHeard() {
        assertThat(Vocabularies.sentences("risk-sentences.txt"))
                .filteredOn(labelled -> labelled.label().equals("sign"))
                .hasSizeGreaterThan(20)
                .allMatch(labelled -> understood(labelled).signsOfRisk());
    }

    @Test
    void figuresOfSpeechRaiseNoAlarm() {
        assertThat(Vocabularies.sentences("risk-sentences.txt"))
                .filteredOn(labelled -> labelled.label().equals("calm"))
                .hasSizeGreaterThan(20)
                .noneMatch(labelled -> understood(labelled).danger())
                .noneMatch(labelled -> understood(labelled).signsOfRisk());
    }

    @Test
    void ordinaryReportsRaiseNoDanger() {
        List<String> restricted = List.of("safeguarding-concern", "adult-behaviour");

        assertThat(Vocabularies.sentences("sentences.txt"))
                .filteredOn(labelled -> !restricted.contains(labelled.label()))
                .noneMatch(labelled -> understood(labelled).danger());
    }

    @Test
    void aFalseAlarmTakenOutDoesNotHideARealOneInTheSameSentence() {
        assertThat(matcher.understand("the virus is killing me and a boy has a knife", kinds)
                        .danger())
                .isTrue();
    }

    @Test
    void aListThatIsWrittenWrongIsRefused() {
        assertThatThrownBy(() -> RiskWords.parse("danger knife")).hasMessageContaining("danger knife");
        assertThatThrownBy(() -> RiskWords.parse("danger: @nobody hurt")).hasMessageContaining("@nobody");
    }

    private Understanding understood(Labelled labelled) {
        return matcher.understand(labelled.sentence(), kinds);
    }
}

package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.language.Request.Addendum;
import school.signpost.language.Request.Cancel;
import school.signpost.language.Request.Help;
import school.signpost.language.Request.MyReports;
import school.signpost.language.Request.Nothing;
import school.signpost.language.Request.Sentence;
import school.signpost.language.Request.Standing;
import school.signpost.shared.Reference;

/** Commands are heard however they are typed, and no report is mistaken for one. */
class RequestsTest {

    private static final Reference REFERENCE = new Reference("INC", 2026, 42);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "Help!",
                "  HELP ",
                "?",
                "??",
                "hi",
                "Hello",
                "hello?",
                "menu",
                "What can you do?",
                "<at>Signpost</at> help",
                "<p>help</p>",
                "help&nbsp;",
                "h\u200Belp",
                "\uFEFFhelp"
            })
    void helpIsHeard(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cancel", "Cancel.", "stop", "never mind", "Nevermind", "forget it", "<at>Signpost</at> cancel"})
    void cancelIsHeard(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Cancel());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my reports", "My report?", "show my reports", "Where are my reports?", "what have I reported"})
    void myReportsIsHeard(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new MyReports());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INC-2026-0042",
                "inc-2026-42",
                "where is INC-2026-0042?",
                "INC-2026-0042?",
                "What's happening with INC-2026-0042",
                "any news on inc-2026-0042 please",
                "INC \u2013 2026 \u2013 0042",
                "<at>Signpost</at> INC-2026-0042",
                "Has anyone read INC-2026-0042 yet?",
                "inc 2026 42",
                "INC 2026 0042?",
                "inc20260042",
                "INC/2026/42.",
                "inc-2026 42"
            })
    void aReferenceAsksWhereItStands(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Standing(REFERENCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add: it was the blue one|it was the blue one",
                "Add : it was the blue one|it was the blue one",
                "please add: it was the blue one|it was the blue one",
                "<at>Signpost</at> add: it was the blue one|it was the blue one"
            })
    void anAdditionWithoutReferenceIsForTheNewestReport(String typed, String text) {
        assertThat(Requests.parse(typed)).isEqualTo(new Addendum(null, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add to INC-2026-0042: found it", "Add to inc-2026-42 : found it", "INC-2026-0042 add: found it",
                "INC-2026-0042: add found it", "add to INC-2026-0042, found it", "INC-2026-0042 add found it"
            })
    void anAdditionMayNameItsReport(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Addendum(REFERENCE, "found it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "Add.", "add something", "I want to add something", "Can I add something?"})
    void whoeverOnlySaysAddIsToldHowAndBeginsNoReport(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Addendum(null, ""));
    }

    @Test
    void anAdditionKeepsItsLines() {
        assertThat(Requests.parse("add: first\r\nsecond &amp; third"))
                .isEqualTo(new Addendum(null, "first\nsecond & third"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi, I've lost my laptop",
                "help a child is hurt",
                "stop the spam please",
                "please cancel my pupil's account",
                "add a new laptop to the list",
                "I emailed INC-2026-0042 and INC-2026-0043 to the wrong person",
                "the laptop from INC-2026-0042 has turned up in the boot of my car after all",
                "add to INC-2026-0: nought is no number",
                "INC-0000-0042",
                "year 3 2026 12 pupils",
                "laptop 2026"
            })
    void everythingElseIsASentence(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Sentence(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "<at>Signpost</at>", "&nbsp;", "\u200B\u200B"})
    void whiteSpaceAsksNothing(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Nothing());
    }

    @Test
    void markupIsNotTheirText() {
        assertThat(Requests.parse(
                        "<p><at id=\"0\">Signpost</at>&nbsp;left  my\u00A0laptop<br>on the train, 3 &lt; 4</p>"))
                .isEqualTo(new Sentence("left my laptop\non the train, 3 < 4"));
    }

    @Test
    void whatWasTypedIsNotInTheirWordsForTheLog() {
        assertThat(Requests.parse("secret words here").toString()).doesNotContain("secret");
        assertThat(Requests.parse("add: secret words").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "who do I tell about a filter problem, WHOM, a filter problem",
        "Who should we report a lost iPad to?, WHOM, a lost ipad to",
        "who deals with viruses, WHOM, viruses",
        "how do I report a stolen laptop, WHOM, a stolen laptop",
        "who is the DSL?, WHO, the dsl",
        "who's the head, WHO, the head",
        "what is our password rule, RULE, password",
        "what's the policy on photos, RULE, photos",
        "what does the policy say about memory sticks, RULE, memory sticks",
        "Can I use my own phone?, RULE, use my own phone",
        "am I allowed to install an app, RULE, install an app",
        "how often do I have to change my password, RULE, password"
    })
    void aShortWholeQuestionIsOne(String typed, Request.Question.Asked asked, String about) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Question(asked, about, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "Contacts?", "phone numbers", "who do I phone?", "Who do I tell?"})
    void contactsAreHeard(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Contacts());
    }

    @ParameterizedTest
    @CsvSource({
        "who would be told if Chidi lost a laptop at 22:00?, Chidi lost a laptop at 22:00",
        "Who would be told?, ''",
        "WHO IS TOLD about a virus, a virus"
    })
    void aDryRunIsHeard(String typed, String about) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.WhoWouldBeTold(about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who do I tell, I've lost my laptop",
                "I've lost my laptop. Who do I tell about it?",
                "can I report a lost laptop",
                "can I speak to somebody about a child",
                "can you help me with a virus",
                "what is happening to my laptop",
                "someone is using my password",
                "my password rule is broken and somebody has logged in as me",
                "the policy of the bus company is to keep lost laptops for a week and mine is there"
            })
    void whoeverTellsAStoryIsReporting(String typed) {
        assertThat(Requests.parse(typed)).isInstanceOf(Sentence.class);
    }

    /** Sentences of people who wrote to the bot; the label says what they are about, and "other" may be a question. */
    @Test
    void noReportIsTakenForAQuestionUnlessItIsHeardAsAReportToo() {
        var matcher = new WordMatcher();
        var kinds = Vocabularies.everyKind();
        var reports = Stream.of("sentences.txt", "held-back.txt", "risk-sentences.txt")
                .flatMap(file -> Vocabularies.sentences(file).stream())
                .filter(each -> !each.label().equals("other") && !each.label().equals("calm"))
                .map(Vocabularies.Labelled::sentence)
                .filter(sentence -> !(Requests.parse(sentence) instanceof Sentence))
                .toList();

        assertThat(reports)
                .allSatisfy(sentence -> assertThat(
                                matcher.understand(sentence, kinds).signsOfRisk())
                        .isTrue());
        assertThat(kinds.stream().filter(kind -> !kind.kind().value().equals("other")))
                .allSatisfy(kind -> assertThat(kind.examples())
                        .allSatisfy(
                                example -> assertThat(Requests.parse(example)).isInstanceOf(Sentence.class)));
    }
}

package school.signpost.cards.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUN = "{'type':'TextRun','text':'%s'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'TextBlock','text':'${a}'}",
                "{'type':'TextBlock','text':'${msg:hello} ${a}'}",
                "{'type':'FactSet','facts':[{'title':'x','value':'${a}'}]}",
                "{'type':'Input.Toggle','id':'t','title':'${a}'}",
                "{'type':'Image','url':'${a}'}",
                "{'type':'${a}'}",
                "{'type':'TextRun','text':'x','color':'${a}'}",
                "{'type':'RichTextBlock','inlines':['${a}']}",
                "{'type':'TextRun','text':'${msg:hello}','selectAction':{'url':'${a}'}}"
            })
    void refusesDataWhereARendererMightReadMoreThanPlainText(String element) {
        assertThatThrownBy(() -> read(element)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesWordsFromTheBundle() {
        assertThat(fill("{'type':'TextBlock','text':'${msg:hello}!'}", "{}")
                        .get("text")
                        .stringValue())
                .isEqualTo("Hello!");
    }

    @Test
    void refusesAnUndefinedVariable() {
        assertThatThrownBy(() -> fill(RUN.formatted("${nobody}"), "{'a':'x'}"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fill(RUN.formatted("is ${nobody}"), "{'a':'x'}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnUnknownDirective() {
        assertThatThrownBy(() -> read("{'$when':'a','type':'TextBlock'}")).hasMessageContaining("$when");
    }

    @Test
    void neverReadsAValueAgain() {
        assertThat(fill(RUN.formatted("<${a}>"), "{'a':'${b}','b':'secret'}")
                        .get("text")
                        .stringValue())
                .isEqualTo("<${b}>");
    }

    @Test
    void repeatsAnElementForEachOfAList() {
        String card = "{'items':[{'$for':'x in list','$if':'x.t','type':'TextRun','text':'${x.t}'}]}";

        assertThat(fill(card, "{'list':[{'t':'a'},{'t':''},{'t':'c'}]}").get("items"))
                .isEqualTo(json("[{'type':'TextRun','text':'a'},{'type':'TextRun','text':'c'}]"));
    }

    @Test
    void keepsOrDropsAnElement() {
        String card = "{'items':[{'$if':'yes','n':1},{'$unless':'yes','n':2}]}";

        assertThat(fill(card, "{'yes':true}").get("items")).isEqualTo(json("[{'n':1}]"));
        assertThat(fill(card, "{'yes':[]}").get("items")).isEqualTo(json("[{'n':2}]"));
        assertThat(fill(card, "{'yes':null}").get("items")).isEqualTo(json("[{'n':2}]"));
    }

    @Test
    void choosesByAValueAndRefusesAnUnlistedOne() {
        String card = "{'items':[{'$switch':'kind','$case':{'A':{'n':1},'B':{'n':2}}}]}";

        assertThat(fill(card, "{'kind':'B'}").get("items")).isEqualTo(json("[{'n':2}]"));
        assertThatThrownBy(() -> fill(card, "{'kind':'C'}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSingleVariableKeepsItsKindAndLeavesOutWhatIsAbsent() {
        String card = "{'type':'Input.Text','id':'${i}','isRequired':'${r}','maxLength':'${m}','value':'${v}'}";

        assertThat(fill(card, "{'i':'x','r':true,'m':40,'v':null}"))
                .isEqualTo(json("{'type':'Input.Text','id':'x','isRequired':true,'maxLength':40}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83C\uDFEB"})
    void neverCutsACharacterInTwo(String character) {
        for (int longest = 1; longest < 12; longest++) {
            String cut = ShownText.cut("ab" + character.repeat(6), longest, "…");

            assertThat(cut.replace("…", "").replace(character, "")).isIn("", "a", "ab");
        }
    }

    private static JsonNode fill(String element, String values) {
        return read(element).fill(json(values), 1000).get("body").get(0);
    }

    private static Template read(String element) {
        return new TemplateReader(
                        part -> json("{}"), key -> Map.of("hello", "Hello").getOrDefault(key, "?"))
                .read(json("{'$longest':1000,'$cut':'…','body':[" + element + "]}"));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}

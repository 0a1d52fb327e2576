package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ButtonsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Cards CARDS = new TemplateCards(new BundledWords());

    @Test
    void executeAnswersWithACard() {
        assertThat(action(Button.execute("I've got this", "acknowledge", "c1").with("step", "2")))
                .isEqualTo(JSON.readTree("""
                        {"type":"Action.Execute","title":"I've got this","verb":"acknowledge",
                         "data":{"v":1,"verb":"acknowledge","id":"c1","step":"2"}}"""));
    }

    @Test
    void dialogOpensATaskModule() {
        assertThat(action(Button.dialog("Open", "open", "c1"))).isEqualTo(JSON.readTree("""
                        {"type":"Action.Submit","title":"Open",
                         "data":{"v":1,"verb":"open","id":"c1","msteams":{"type":"task/fetch"}}}"""));
    }

    @Test
    void submitSendsTheForm() {
        var submit = new Button(Button.Press.SUBMIT, "Send", "send", "d1", Map.of(), null, Button.Look.PLAIN, false);

        assertThat(action(submit)).isEqualTo(JSON.readTree("""
                        {"type":"Action.Submit","title":"Send","data":{"v":1,"verb":"send","id":"d1"}}"""));
    }

    @Test
    void linkOpensAnAddress() {
        assertThat(action(Button.link("Phone Sam", "tel:01632960003"))).isEqualTo(JSON.readTree("""
                        {"type":"Action.OpenUrl","title":"Phone Sam","url":"tel:01632960003"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", ""})
    void refusesALinkThatIsNotAnAddress(String url) {
        assertThatThrownBy(() -> action(Button.link("Open", url))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "verb", "id", "msteams"})
    void refusesExtraThatWouldReplaceOurOwn(String key) {
        assertThatThrownBy(() -> action(Button.execute("x", "verb", "id").with(key, "y")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAFieldThatWouldReplaceWhatTheButtonCarries() {
        var field = new Field("verb", "Verb", Field.Type.TEXT, null, null, false, List.of(), 10);
        var send = Button.execute("Send", "send", "d1");
        var form = new CardModel.ReportForm(
                "s", "t", List.of(), List.of(), null, null, List.of(field), null, List.of(send));

        assertThatThrownBy(() -> CARDS.draw(form)).hasMessageContaining("both use verb");
    }

    @Test
    void theOneMostPeopleWantComesFirst() {
        List<Button> buttons = List.of(
                Button.execute("A", "a", "1"), Button.execute("B", "b", "1").first());

        assertThat(actions(buttons))
                .extracting(action -> action.get("title").stringValue())
                .containsExactly("B", "A");
    }

    @Test
    void manyButtonsStandInRowsThatAPhoneShowsWhole() {
        List<Button> buttons = IntStream.range(0, 9)
                .mapToObj(i -> Button.execute("Button " + i, "b", "" + i))
                .toList();

        JsonNode body = body(buttons);

        assertThat(CardSamplesTest.nodes(body).filter(node -> node.has("actions")))
                .hasSize(5)
                .allSatisfy(set -> assertThat(set.get("actions").size()).isLessThanOrEqualTo(3));
        assertThat(actions(buttons)).hasSize(9);
    }

    @Test
    void onlyButtonsThatSendTheFormWaitForRequiredFields() {
        var field = new Field("what", "What?", Field.Type.TEXT, null, null, true, List.of(), 10);
        List<Button> buttons = List.of(
                Button.execute("Send", "send", "d1").first(),
                Button.execute("Not now", "cancel", "d1"),
                Button.execute("Send otherwise", "send", "d1").withForm());
        var form = new CardModel.ReportForm("s", "t", List.of(), List.of(), null, null, List.of(field), null, buttons);

        List<JsonNode> actions = CardSamplesTest.nodes(JSON.readTree(CARDS.draw(form)))
                .filter(node -> CardSamplesTest.type(node).startsWith("Action."))
                .toList();

        assertThat(actions.get(0).has("associatedInputs")).isFalse();
        assertThat(actions.get(1).get("associatedInputs").stringValue()).isEqualTo("none");
        assertThat(actions.get(2).has("associatedInputs")).isFalse();
    }

    private JsonNode action(Button button) {
        return actions(List.of(button)).getFirst();
    }

    private List<JsonNode> actions(List<Button> buttons) {
        return CardSamplesTest.nodes(body(buttons))
                .filter(node -> CardSamplesTest.type(node).startsWith("Action."))
                .toList();
    }

    private JsonNode body(List<Button> buttons) {
        return JSON.readTree(CARDS.draw(new CardModel.Say("s", "t", List.of(), buttons)))
                .get("body");
    }
}

package school.signpost.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.support.FakeConnector.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a story: says things, presses buttons on the newest card that has them, and looks at what came. */
public final class SchoolPerson {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestSchool school;
    private final TeamsPerson teams;
    private int looked;

    SchoolPerson(TestSchool school, TeamsPerson teams) {
        this.school = school;
        this.teams = teams;
    }

    public String name() {
        return teams.name();
    }

    public TeamsPerson inTeams() {
        return teams;
    }

    public void installs() {
        deliver(school.teams().installed(teams), 202);
        looks();
    }

    /** Types something; the answer is what came back in the chat. */
    public Seen says(String text) {
        return says(school.teams().message(teams, text));
    }

    /** Delivers exactly this activity. */
    public Seen says(IncomingActivity activity) {
        int before = school.sentTo(teams).size();
        deliver(activity, 202);
        var fresh = school.sentTo(teams);
        return new Seen(fresh.subList(Math.min(before, fresh.size()), fresh.size()));
    }

    /** Presses a button by its words, with what was filled in; the answer is the card or the text that came back. */
    public Seen presses(String button, Map<String, String> filledIn) {
        var card = newestCardWith(button)
                .orElseThrow(() -> new AssertionError(name() + " has no button " + button + "; has "
                        + Seen.of(received()).buttons()));
        return presses(card, button, filledIn);
    }

    public Seen presses(String button) {
        return presses(button, Map.of());
    }

    /** Presses a button on a card that is kept from before. */
    public Seen presses(CardInChat card, String button, Map<String, String> filledIn) {
        var action = CardNodes.button(card.card(), button)
                .orElseThrow(() -> new AssertionError("no button " + button + " on this card"));
        return press(action, card.activityId(), filledIn);
    }

    /** Presses a button of a card that came back as an answer. */
    public Seen pressesOn(Seen seen, String button, Map<String, String> filledIn) {
        var action = seen.button(button)
                .orElseThrow(() -> new AssertionError("no button " + button + "; has " + seen.buttons()));
        return press(action, seen.activityId(), filledIn);
    }

    private Seen press(JsonNode action, String activityId, Map<String, String> filledIn) {
        var data = new HashMap<String, Object>();
        action.path("data").properties().forEach(each -> {
            if (!each.getKey().equals("msteams")) {
                data.put(each.getKey(), each.getValue().asString());
            }
        });
        if (!filledIn.isEmpty() && action.path("associatedInputs").asString("").equals("none")) {
            throw new AssertionError(action.path("title").asString() + " does not send what is filled in");
        }
        data.putAll(filledIn);
        var activity = action.path("type").asString().equals("Action.Execute")
                ? school.teams().pressed(teams, action.path("verb").asString(), data, activityId)
                : action.path("data").has("msteams")
                        ? school.teams().dialogOpened(teams, data)
                        : school.teams().dialogSent(teams, data);
        return Seen.answer(JSON.readTree(deliver(activity, 200)), activityId);
    }

    private String deliver(IncomingActivity activity, int expected) {
        var response = school.teams().deliver(school.bot(), activity);
        if (response.statusCode() != expected) {
            throw new AssertionError(name() + " got " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** The newest card in the chat that has this button, as it looks now. */
    public Optional<CardInChat> newestCardWith(String button) {
        return cards().reversed().stream()
                .filter(card -> CardNodes.button(card.card(), button).isPresent())
                .findFirst();
    }

    /** Every card of the chat as it looks now: updates applied, deleted ones gone. */
    public List<CardInChat> cards() {
        var cards = new ArrayList<CardInChat>();
        for (var sent : received()) {
            if (sent.method().equals("POST") && !sent.card().isMissingNode()) {
                cards.add(new CardInChat(sent.newId(), sent.card(), sent));
            } else if (sent.method().equals("PUT")) {
                cards.replaceAll(card -> card.activityId().equals(sent.activityId())
                        ? new CardInChat(card.activityId(), sent.card(), sent)
                        : card);
            } else if (sent.method().equals("DELETE")) {
                cards.removeIf(card -> card.activityId().equals(sent.activityId()));
            }
        }
        return cards;
    }

    /** Everything that ever came. */
    public List<Sent> received() {
        school.settle();
        return school.sentTo(teams);
    }

    /** What came since they last looked. */
    public List<Sent> unread() {
        var all = school.sentTo(teams);
        return all.subList(Math.min(looked, all.size()), all.size());
    }

    /** What came since they last looked, and now they have. */
    public Seen sees() {
        school.settle();
        var fresh = new Seen(unread());
        looks();
        return fresh;
    }

    void looks() {
        looked = school.sentTo(teams).size();
    }

    /** A card with the id by which it can be changed. */
    public record CardInChat(String activityId, JsonNode card, Sent sent) {}
}

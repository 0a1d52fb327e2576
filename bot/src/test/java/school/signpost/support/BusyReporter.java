package school.signpost.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import school.signpost.support.FormsShown.Form;

/** Somebody who reports one thing after the other, through the signed endpoint, and notes the references they are shown. */
public final class BusyReporter {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4,}");

    private final FakeTeams teams;
    private final FormsShown forms;
    private final TeamsPerson person;
    private final String authorization;

    public BusyReporter(FakeTeams teams, FormsShown forms, TeamsPerson person) {
        this.teams = teams;
        this.forms = forms;
        this.person = person;
        this.authorization = "Bearer " + teams.sign();
    }

    /** The ordinary way: a sentence, then the form. The reference that was shown. */
    public String reportsALostLaptop(URI bot) {
        says(bot, "ive left my school laptop on the train");
        return presses(bot, "report.send", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
    }

    /** The same with pupils' data on it, not encrypted: that opens a second case. The first one's reference. */
    public String reportsALaptopWithPupilData(URI bot) {
        says(bot, "ive left my school laptop on the train");
        return presses(
                bot,
                "report.send",
                Map.of("device", "Laptop 14", "personal-information", "Yes, and it is not encrypted"));
    }

    /** One tap for a concern about a child. The reference that was shown. */
    public String tellsOfAConcern(URI bot) {
        says(bot, "a child told me something worrying");
        return presses(bot, "report.tell", Map.of());
    }

    public void says(URI bot, String text) {
        int status = deliver(bot, teams.message(person, text)).statusCode();
        if (status != 202) {
            throw new AssertionError(person.name() + " got " + status);
        }
    }

    public String presses(URI bot, String verb, Map<String, String> filledIn) {
        Form form = forms.newest(person, verb);
        var data = new HashMap<String, Object>(form.values());
        data.putAll(filledIn);
        var response = deliver(bot, teams.pressed(person, verb, data, form.activityId()));
        var reference = REFERENCE.matcher(response.body());
        if (response.statusCode() != 200 || !reference.find()) {
            throw new AssertionError(person.name() + " got no reference: " + response.statusCode());
        }
        return reference.group();
    }

    /** Signed once: what is measured is the bot, not whoever signs. */
    private HttpResponse<String> deliver(URI bot, IncomingActivity activity) {
        return teams.deliver(bot, authorization, activity.json().getBytes(StandardCharsets.UTF_8));
    }
}

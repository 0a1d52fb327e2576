package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.permit.Permit;
import school.signpost.permit.RequestTerms;
import school.signpost.policy.model.RequestRule;
import school.signpost.time.SchoolClock;

/** The two short forms of a request: why somebody asks, and until when it is a yes or why it is a no. */
@Component
public class PermitForm {

    /** Why. */
    public static final String WORDS = "words";

    /** Until when. */
    public static final String DAY = "day";

    public static final int LONGEST = 1000;

    private final Words words;
    private final RequestTerms terms;
    private final SchoolClock clock;

    PermitForm(Words words, RequestTerms terms, SchoolClock clock) {
        this.words = words;
        this.terms = terms;
        this.clock = clock;
    }

    public CardModel ask(RequestRule rule, Map<String, String> said, List<Line> first, List<Button> buttons) {
        var form = new FilledIn(words, "permit.ask", said);
        return dialog(rule.title(), first, "permit.ask.text", List.of(form.text(WORDS, LONGEST)), buttons);
    }

    /** The last day that the policy allows stands there already. */
    public CardModel decide(Permit permit, Map<String, String> said, List<Line> first, List<Button> buttons) {
        var known = new HashMap<>(said);
        terms.rule(permit.school(), permit.kind())
                .flatMap(rule -> terms.latest(permit.school(), rule, clock.instant()))
                .ifPresent(latest -> known.putIfAbsent(DAY, latest.toString()));
        var form = new FilledIn(words, "permit.decide", known);
        return dialog(
                words.say("permit.title"),
                first,
                "permit.decide.text",
                List.of(form.day(DAY), form.text(WORDS, LONGEST)),
                buttons);
    }

    private CardModel dialog(String title, List<Line> first, String text, List<Field> asked, List<Button> buttons) {
        var lines = new ArrayList<>(first);
        lines.add(Line.of(words.say(text)));
        return new CardModel.FormDialog(title, title, lines, asked, buttons);
    }
}

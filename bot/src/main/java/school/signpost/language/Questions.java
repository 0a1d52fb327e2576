package school.signpost.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.language.Request.Question.Asked;

/**
 * Tells a question about the policy from a report. Only one short, whole question is one: whoever tells a story, however it
 * begins, is reporting, and whether a question speaks of a person at risk is for the caller to hear.
 */
final class Questions {

    private static final int MOST_WORDS = 16;
    private static final Pattern SEVERAL_CLAUSES = Pattern.compile("[.;:!\\n](?=\\s*\\S)|\\?(?=\\s*\\p{L})|,\\s");

    private static final String WE = "(?:i|we|you|staff|teachers?|one)";
    private static final String TO = "(?: to| with| up)?";
    private static final String TELL =
            "(?:tell|told|report|contact|ask|inform|phone|ring|call|e ?mail|message|speak|talk|go"
                    + "|see|turn|notify|let know)";
    /** Of the text as typed: a time in it keeps its colon, a name its capital. */
    private static final Pattern DRY_RUN = Pattern.compile(
            "(?is)(?:who (?:would|will) (?:be told|get told|you tell|hear|know)|who (?:is|gets) told|dry run|try out)"
                    + "(?: about it)?(?: (?:if|when|about|of))?(?:\\s+(?<about>.+?))?[?.!\\s]*");

    private static final Pattern WHOM = Pattern.compile("who(?:m)? (?:do|should|must|can|would|shall) " + WE
            + " (?:need to |have to )?" + TELL + TO + "(?: about| of| if| when| for| that| in case of)? (?<about>.+)");
    private static final Pattern WHOM_TO =
            Pattern.compile("who(?:m)? to " + TELL + TO + "(?: about| of| if| when| for)? (?<about>.+)");
    private static final Pattern WHO_DEALS = Pattern.compile(
            "who (?:deals with|handles|is responsible for|looks after|is in charge of|sorts(?: out)?) (?<about>.+)");
    private static final Pattern HOW_TO =
            Pattern.compile("(?:how|where) (?:do|can|should|must) " + WE + " report (?<about>.+)");
    private static final Pattern WHO =
            Pattern.compile("(?:who(?: is|s| are)|whos) (?<about>(?:the |our |my )?\\w+(?: \\w+){0,5})");
    private static final Pattern POLICY = Pattern.compile(
            "what (?:does|do) (?:the|our|my) (?:\\w+ )?(?:policy|policies|rules|school) say(?:s)?(?: about| on| of)? (?<about>.+)"
                    + "|(?:what is|whats|what are) (?:the|our|your)?(?: school)? ?(?:policy|rule|rules|position) (?:on|about|for|with) (?<on>.+)"
                    + "|(?:is there|do we have|have we got) (?:a|any) (?:policy|rules?) (?:on|about|for) (?<any>.+)"
                    + "|(?:what is|whats|what are) (?:the|our|your) (?<rule>\\w+(?: \\w+){0,3}) (?:policy|rule|rules)"
                    + "|(?<alone>\\w+(?: \\w+){0,2}) (?:policy|rule|rules)");
    private static final String WHOSE =
            "(?:i|we|(?:the )?(?:staff|teachers?|pupils|children|students|governors|visitors|parents|volunteers))";
    private static final Pattern MAY = Pattern.compile("(?:(?:can|may|must|should|could) " + WHOSE
            + "|(?:am i|are we) (?:allowed|supposed|required) to|is it (?:ok|okay|allowed|all right)"
            + " (?:to|if i)|do (?:i|we|staff|teachers?) (?:have|need) to) (?<about>.+)");
    private static final Pattern HOW_OFTEN = Pattern.compile(
            "(?:how (?:often|long|strong|many|complex)|when) .*(?<about>passwords?|passphrases?|agreement)\\b.*");

    /** After "can I" these begin a report or call for help, and are no question about a rule. */
    private static final Pattern NO_RULE = Pattern.compile(
            "(?:report|tell|speak|talk|say|ask|have|get|send|please|just|see|help|show|call|phone)\\b.*");

    /** "The DSL's number": who that is, with the number. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:what is |whats |what are |do you have |i need )(?<about>(?:the |our )?\\w+(?: \\w+){0,4}?)|(?<bare>(?:the |our )?\\w+(?: \\w+)?))"
                    + " (?:(?:phone |telephone |contact )?number|extension|contact details|email address)"
                    + "|(?:what is |whats )?(?:the )?(?:phone |telephone |contact )?number (?:for|of) (?<of>.+)"
                    + "|how (?:do|can) " + WE
                    + " (?:contact|reach|get hold of|phone|ring) (?<reach>(?:the |our )?\\w+(?: \\w+){0,3})");

    private static final Pattern LOOSE = Pattern.compile(
            "(?:(?:policy|rules?) (?:on|about|for)|what (?:is|are|does|counts|time|happens)|whats|when (?:is|are|do|does|must|should)"
                    + "|how (?:often|long|many|much|do|does|should|must|can)|who (?:can|may|has|is)|whos|which"
                    + "|where (?:is|are|do|can)|(?:is|are) there|are (?:we|staff|pupils|parents)|am i|do(?:es)? "
                    + WHOSE
                    + "|do leavers|(?:can|may|must|should) (?:pupils|parents|visitors|governors|children|students|volunteers))\\b.*");
    private static final Pattern PERHAPS = Pattern.compile(
            "(?:what|who|when|where|how|can|could|may|must|should|is (?:the|our|my)|are|am|do|does)\\b.*");
    /** Whoever says so tells what has happened, however the sentence begins. */
    private static final Pattern TELLS = Pattern.compile(
            ".*\\b(?:wrong|happened|happening|gone|broken|stopped|stolen|lost|nicked|doesnt|wont|isnt|cant|help|urgent|just|fix|fixed|repair|repaired|slow|unlock|unlocked|asap|down|999|101|police|ambulance)\\b.*");

    /** Of these the answer is what a report gets, or somebody to speak to. */
    private static final Pattern CALLS =
            Pattern.compile("(?:what|how) (?:do|should|shall|must|can) (?:i|we) do\\b.*|can ?not\\b.*"
                    + "|(?:can|could|may|must|should) (?:i|we|you|someone|somebody|anyone|anybody) (?:please )?"
                    + "(?:report|tell|speak|talk|say|see|help|show|call|phone|come|look)\\b.*");

    private static final Set<String> CONTACTS = WordList.phrases("""
            contacts; contact; contact list; contact card; contact details; phone numbers; phone list; numbers;
            telephone numbers; who do i phone; who do i call; who do i ring; who can i phone; who can i call; who do i
            tell; who should i tell; who can i tell; who do i contact; who do i talk to; who to tell; who do i ask;
            who can i ask; whos who; who is who; who is responsible; roles; people
            """);

    private Questions() {}

    static Optional<Request> parse(String text, String asked) {
        if (CONTACTS.contains(asked)) {
            return Optional.of(new Request.Contacts());
        }
        var dryRun = dryRun(text);
        if (dryRun.isPresent()) {
            return dryRun;
        }
        if (asked.isEmpty()
                || asked.split(" ", -1).length > MOST_WORDS
                || SEVERAL_CLAUSES.matcher(text).find()) {
            return Optional.empty();
        }
        return question(text, asked);
    }

    private static Optional<Request> dryRun(String text) {
        var found = DRY_RUN.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var about = found.group("about");
        return Optional.of(new Request.WhoWouldBeTold(about == null ? "" : about));
    }

    private static Optional<Request> question(String text, String asked) {
        for (var form : new Pattern[] {WHOM, WHOM_TO, WHO_DEALS, HOW_TO}) {
            var found = form.matcher(asked);
            if (found.matches()) {
                return of(Asked.WHOM, found.group("about"), text);
            }
        }
        return policy(text, asked)
                .or(() -> rule(text, asked))
                .or(() -> number(text, asked))
                .or(() -> who(text, asked))
                .or(() -> worded(text, asked));
    }

    private static Optional<Request> number(String text, String asked) {
        var found = NUMBER.matcher(asked);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Stream.of("about", "bare", "of", "reach")
                .flatMap(part -> Stream.ofNullable(found.group(part)))
                .findFirst()
                .flatMap(about -> of(Asked.WHO, about, text));
    }

    private static Optional<Request> worded(String text, String asked) {
        if (TELLS.matcher(asked).matches() || CALLS.matcher(asked).matches()) {
            return Optional.empty();
        }
        if (LOOSE.matcher(asked).matches()) {
            return of(Asked.LOOSE, asked, text);
        }
        return PERHAPS.matcher(asked).matches() ? of(Asked.PERHAPS, asked, text) : Optional.empty();
    }

    private static Optional<Request> policy(String text, String asked) {
        var found = POLICY.matcher(asked);
        if (!found.matches()) {
            return Optional.empty();
        }
        for (var part : new String[] {"about", "on", "any", "rule", "alone"}) {
            if (found.group(part) != null) {
                return of(Asked.RULE, found.group(part), text);
            }
        }
        return Optional.empty();
    }

    private static Optional<Request> rule(String text, String asked) {
        var often = HOW_OFTEN.matcher(asked);
        if (often.matches()) {
            return of(Asked.RULE, often.group("about"), text);
        }
        var may = MAY.matcher(asked);
        return may.matches() && !NO_RULE.matcher(may.group("about")).matches()
                ? of(Asked.RULE, may.group("about"), text)
                : Optional.empty();
    }

    private static Optional<Request> who(String text, String asked) {
        var found = WHO.matcher(asked);
        return found.matches() ? of(Asked.WHO, found.group("about"), text) : Optional.empty();
    }

    private static Optional<Request> of(Asked asked, String about, String text) {
        return Optional.of(new Request.Question(asked, about.strip(), text));
    }
}

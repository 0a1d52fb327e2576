package school.signpost.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import school.signpost.language.RiskWords.Heard;
import school.signpost.language.Understanding.Facts;
import school.signpost.language.Understanding.Guess;
import school.signpost.shared.KindId;

/** Matches by the kinds' own words and examples, forgiving typing errors. Never sure of an ordinary kind where there are signs of risk. */
@Component
final class WordMatcher implements Matcher {

    private static final Pattern ASKING =
            Pattern.compile("(?i)[,.;!]?\\s(?:so |and )?(?:who|what) (?:do|should|shall|must|can) (?:i|we)"
                    + " (?:tell|ask|do|contact|report (?:it|this) to)[?!.\\s]*$");
    private static final int FEWEST_TOLD = 4;

    private static final KindId OTHER = KindId.of("other");
    private static final KindId CONCERN = KindId.of("safeguarding-concern");
    private static final KindId LOST_DEVICE = KindId.of("lost-device");
    private static final double LEFT_OVER = 0.16;
    private static final double RISK_LIFT = 0.25;
    private static final double SOMEBODY_LIFT = 0.35;
    private static final double DANGER_LIFT = 0.4;
    private static final double SURE = 0.44;
    private static final double CLEAR_MARGIN = 0.12;
    private static final double WIDE_MARGIN = 0.25;
    private static final double WORTH_OFFERING = 0.02;
    private static final int OFFERED = 3;
    private static final int MOST_LEXICONS = 64;

    private final RiskWords risk = RiskWords.load();
    private final Map<List<Vocabulary>, Lexicon> lexicons = new ConcurrentHashMap<>();

    @Override
    public Understanding understand(String sentence, List<Vocabulary> kinds) {
        String text = TypedText.clean(sentence);
        Lexicon lexicon = lexicon(kinds);
        List<String> stems = Stems.of(withoutTheAsking(text));
        Heard heard = risk.listen(stems, lexicon.spelling());
        Facts facts = FactFinder.in(text);
        Map<KindId, Double> scores = lexicon.scores(stems);
        boolean mayBeSomebody = mayBeSomebody(scores, facts);
        List<Guess> guesses = guesses(scores, kind -> liftFor(kind, lexicon, heard, mayBeSomebody));
        return new Understanding(
                guesses,
                !mayBeSomebody && sure(guesses, lexicon, heard),
                heard == Heard.DANGER,
                heard.isRisk(),
                PasswordSpotter.isIn(text),
                facts);
    }

    /** "Ava is missing": no list has all names, so nothing is surely a lost thing before a thing is named. */
    private static boolean mayBeSomebody(Map<KindId, Double> scores, Facts facts) {
        return facts.device() == null
                && scores.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(best -> best.getKey().equals(LOST_DEVICE) && best.getValue() > WORTH_OFFERING)
                        .isPresent();
    }

    /** Kinds about people come nearer when somebody may be in danger, may be at risk or may be what is missing. */
    private static double liftFor(KindId kind, Lexicon lexicon, Heard heard, boolean mayBeSomebody) {
        if (!lexicon.isAboutRisk(kind)) {
            return 0;
        }
        if (heard == Heard.DANGER) {
            return DANGER_LIFT;
        }
        if (mayBeSomebody && kind.equals(CONCERN)) {
            return SOMEBODY_LIFT;
        }
        return heard.isRisk() ? RISK_LIFT : 0;
    }

    /** "…, who do I tell?" after what happened says nothing of what it was. */
    private static String withoutTheAsking(String text) {
        var asking = ASKING.matcher(text);
        if (!asking.find()) {
            return text;
        }
        var told = text.substring(0, asking.start());
        return told.split(" ", FEWEST_TOLD).length < FEWEST_TOLD ? text : told;
    }

    /** Policies seldom change; when they have changed often, what was made ready for old ones is dropped. */
    private Lexicon lexicon(List<Vocabulary> kinds) {
        if (lexicons.size() > MOST_LEXICONS) {
            lexicons.clear();
        }
        return lexicons.computeIfAbsent(List.copyOf(kinds), list -> new Lexicon(list, risk));
    }

    private static List<Guess> guesses(Map<KindId, Double> scores, ToDoubleFunction<KindId> lift) {
        return scores.entrySet().stream()
                .map(entry -> new Guess(
                        entry.getKey(), lifted(entry.getKey(), entry.getValue(), lift.applyAsDouble(entry.getKey()))))
                .filter(guess -> guess.score() > WORTH_OFFERING)
                .sorted(Comparator.comparingDouble(Guess::score)
                        .reversed()
                        .thenComparing(guess -> guess.kind().value()))
                .limit(OFFERED)
                .toList();
    }

    private static double lifted(KindId kind, double score, double lift) {
        double nearer = score + lift * (1 - score);
        return kind.equals(OTHER) ? Math.max(nearer, LEFT_OVER) : nearer;
    }

    private static boolean sure(List<Guess> guesses, Lexicon lexicon, Heard heard) {
        if (guesses.isEmpty()) {
            return false;
        }
        Guess first = guesses.getFirst();
        double second = guesses.size() > 1 ? guesses.get(1).score() : 0;
        if (first.score() < SURE || (heard.isRisk() && !lexicon.isAboutRisk(first.kind()))) {
            return false;
        }
        boolean mightBeMissed = heard == Heard.A_PERSON && !lexicon.isAboutRisk(first.kind());
        return first.score() - second >= (mightBeMissed ? WIDE_MARGIN : CLEAR_MARGIN);
    }
}

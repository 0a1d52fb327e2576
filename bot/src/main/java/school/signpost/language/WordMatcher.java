package school.signpost.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import school.signpost.language.RiskWords.Heard;
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
    private static final double LEFT_OVER = 0.16;
    private static final double RISK_LIFT = 0.25;
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
        List<Guess> guesses = guesses(lexicon, stems, heard);
        return new Understanding(
                guesses,
                sure(guesses, lexicon, heard),
                heard == Heard.DANGER,
                heard.isRisk(),
                PasswordSpotter.isIn(text),
                FactFinder.in(text));
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

    private static List<Guess> guesses(Lexicon lexicon, List<String> stems, Heard heard) {
        return lexicon.scores(stems).entrySet().stream()
                .map(entry -> new Guess(entry.getKey(), lifted(lexicon, entry.getKey(), entry.getValue(), heard)))
                .filter(guess -> guess.score() > WORTH_OFFERING)
                .sorted(Comparator.comparingDouble(Guess::score)
                        .reversed()
                        .thenComparing(guess -> guess.kind().value()))
                .limit(OFFERED)
                .toList();
    }

    private static double lifted(Lexicon lexicon, KindId kind, double score, Heard heard) {
        if (heard.isRisk() && lexicon.isAboutRisk(kind)) {
            return score + (heard == Heard.DANGER ? DANGER_LIFT : RISK_LIFT) * (1 - score);
        }
        return kind.equals(OTHER) ? Math.max(score, LEFT_OVER) : score;
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

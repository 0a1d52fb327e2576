package school.signpost.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a word to the part its forms share: lightly, since a wrong join does more harm here than a missed one. */
final class Stemmer {

    private static final Map<String, String> IRREGULAR = irregular("""
            lose lost losing loses; steal stole stolen stollen; break broke broken; take took taken; tell told;
            say said says; send sent; leave left leaving; child children childs childrens; thief thieves; knife
            knives; man men; woman women; find found; feel felt; catch caught; swear swore sworn; throw threw
            thrown; hide hid hidden; keep kept; get got gotten; go went; come came; see saw seen; write wrote
            written; run ran running; fall fell fallen; die died dying dies; shoot shot; hit hitting hits; cut
            cutting cuts; smell smelt; burn burnt; drink drank; choose chose; know knew known; wear wore; bus
            buses; virus viruses; pass passes; bleed bled; bite bit bitten; hurt hurting hurts; kill killing
            kills killed; use used using uses; be am is are was were been being; have has had having
            """);

    private Stemmer() {}

    private static Map<String, String> irregular(String families) {
        Map<String, String> stems = new HashMap<>();
        for (String family : WordList.phrases(families)) {
            List<String> forms = List.of(family.split(" ", -1));
            for (String form : forms) {
                stems.put(form, forms.getFirst());
            }
        }
        return Map.copyOf(stems);
    }

    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return withoutEnd(irregular);
        }
        return withoutEnd(withoutPast(withoutPlural(word)));
    }

    private static String withoutPlural(String word) {
        if (word.length() <= 3
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(?:sh|ch|x|ss|zz)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.substring(0, word.length() - 1);
    }

    private static String withoutPast(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) {
            return undoubled(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ed") && !word.endsWith("eed") && hasVowel(word, word.length() - 2)) {
            return undoubled(word.substring(0, word.length() - 2));
        }
        return word;
    }

    private static boolean hasVowel(String word, int length) {
        return length >= 3 && word.substring(0, length).matches(".*[aeiouy].*");
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
    }

    private static String withoutEnd(String word) {
        return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }
}

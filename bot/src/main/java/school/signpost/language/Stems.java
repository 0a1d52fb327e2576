package school.signpost.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as the stems of its words: case, apostrophes, endings and the commonest text-speak taken away. */
final class Stems {

    /** Long enough for any report; the rest of a longer text cannot change what it is about. */
    private static final int MOST_WORDS = 400;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT = Pattern.compile("\\b(?:can'?t|can not|cannot)\\b");
    private static final Pattern NEGATED =
            Pattern.compile("\\b(?:do|does|did|is|was|wo|would|are|were|have|has|had|could|should)n'?t\\b");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})'s\\b");
    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, String> SPELT = WordList.pairs("""
            u=you ur=your r=are pls=please plz=please msg=message msgs=message txt=text txts=text pw=password
            pwd=password pic=picture pics=picture photo=picture photos=picture foto=picture fotos=picture phn=phone mobile=phone fone=phone
            kid=child kids=child comp=computer pc=computer yr=year hes=he shes=she theyre=they theres=there
            whats=what ive=i im=i brusie=bruise brusies=bruise brused=bruise bruses=bruise kinfe=knife
            scard=scared mam=mum mom=mum mummy=mum daddy=dad father=dad mother=mum schoolgirl=girl schoolboy=boy
            mail=email mails=email emailed=email thru=through
            """);
    private static final Set<String> COMPOUNDS = WordList.of("""
            laptop popup pendrive antivirus login logon email wifi selfharm cyberbully whiteboard classroom
            staffroom smartboard chromebook facebook stepdad stepmum memorystick usbstick whistleblow harddrive
            """);
    // Which of them it is says nothing about what happened to it.
    private static final Set<String> PORTABLE = WordList.of("""
            laptop ipad tablet chromebook kindl phon camera usb usbstick memorystick pendriv macbook iphon devic
            """);
    private static final Set<String> STOP = WordList.of("""
            a an the i my me we our us you your it its this that these there and or but so to of at for with
            from by as be have do doe did will would can could please just think hi hello hey about if then than
            some very really also too any what when where how s t d m ll ve re need want school got get go been
            up now today yesterday morning afternoon all which into in on
            """);

    private Stems() {}

    /** Every word in order. */
    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : BETWEEN.splitAsStream(plain(text)).toList()) {
            if (!word.isEmpty() && stems.size() < MOST_WORDS) {
                add(stems, Stemmer.stem(SPELT.getOrDefault(word, word)));
            }
        }
        return List.copyOf(stems);
    }

    /** The words that carry meaning, in order. */
    static List<String> telling(List<String> stems) {
        return stems.stream()
                .filter(stem -> !STOP.contains(stem))
                .map(stem -> PORTABLE.contains(stem) ? "devic" : stem)
                .toList();
    }

    /** Whether it is one of the many small words that stand in every sentence. */
    static boolean saysLittle(String stem) {
        return STOP.contains(stem);
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('`', '\'');
        String unmarked =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String negated =
                NEGATED.matcher(NOT.matcher(unmarked).replaceAll("cannot")).replaceAll("not");
        return APOSTROPHE.matcher(POSSESSIVE.matcher(negated).replaceAll("")).replaceAll("");
    }

    private static void add(List<String> stems, String stem) {
        int last = stems.size() - 1;
        if (last >= 0 && COMPOUNDS.contains(stems.get(last) + stem)) {
            stems.set(last, stems.get(last) + stem);
        } else {
            stems.add(stem);
        }
    }
}

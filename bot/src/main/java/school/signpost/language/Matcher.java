package school.signpost.language;

import java.util.List;

/** Finds what a sentence is about. Pure: the same sentence and words always give the same answer. */
public interface Matcher {

    Understanding understand(String sentence, List<Vocabulary> kinds);
}

package school.signpost.language;

import java.util.List;
import school.signpost.shared.KindId;

/** The words and example sentences by which a kind is known; they come from the policy. */
public record Vocabulary(KindId kind, String title, List<String> words, List<String> examples) {

    public Vocabulary {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }
}

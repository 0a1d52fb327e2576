package school.signpost.policy.model;

import java.util.List;

/**
 * The school's protective markings: what most papers carry and what those carry that few may see. {@code levels} are all of
 * them, lowest first, where the scheme has more.
 */
public record Marking(String scheme, String standard, String sensitive, List<String> levels, Basis basis) {

    public Marking {
        levels = List.copyOf(levels);
    }
}

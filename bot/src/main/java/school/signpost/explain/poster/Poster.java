package school.signpost.explain.poster;

import java.util.List;

/** What stands on the poster, as plain values; how it is laid out is another matter. */
public record Poster(
        String title,
        String school,
        List<String> danger,
        List<Band> bands,
        Elsewhere elsewhere,
        List<String> foot,
        Heads heads) {

    public Poster {
        danger = List.copyOf(danger);
        bands = List.copyOf(bands);
        foot = List.copyOf(foot);
    }

    /** The words above the columns. */
    public record Heads(String what, String now, String tell, String phone) {}

    /** Kinds that are alike in how soon somebody must know. */
    public record Band(String heading, boolean gravest, List<Entry> entries) {
        public Band {
            entries = List.copyOf(entries);
        }
    }

    /** Whom to tell instead of somebody it is about, where that is the same for every kind; told once, below the kinds. */
    public record Elsewhere(String heading, List<String> lines) {
        public Elsewhere {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One kind: what to do now (the most important first), whom to tell, and the number. {@code first} is the one person to
     * tell where there is no room for all of them.
     */
    public record Entry(
            String what, String clause, List<String> now, List<String> tell, String first, List<String> phones) {
        public Entry {
            now = List.copyOf(now);
            tell = List.copyOf(tell);
            phones = List.copyOf(phones);
        }
    }
}

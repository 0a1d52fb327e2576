package school.signpost.explain.poster;

import java.util.List;

/** What stands on the poster, as plain values; how it is laid out is another matter. */
public record Poster(
        String title, String school, List<String> danger, List<Band> bands, List<String> foot, Heads heads) {

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

    /** One kind: what to do now (the most important first), whom to tell, and the number. */
    public record Entry(String what, String clause, List<String> now, List<String> tell, List<String> phones) {
        public Entry {
            now = List.copyOf(now);
            tell = List.copyOf(tell);
            phones = List.copyOf(phones);
        }
    }
}

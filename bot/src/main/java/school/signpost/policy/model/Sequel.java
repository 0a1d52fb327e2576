package school.signpost.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** What follows from a report of a kind: another kind, another case, what the reporter may expect, what the handler judges. */
public record Sequel(
        List<Lead> leadsTo,
        List<Opening> opens,
        List<Statement> next,
        @Nullable Assessment assessment) {

    public static final Sequel NONE = new Sequel(List.of(), List.of(), List.of(), null);

    public Sequel {
        leadsTo = List.copyOf(leadsTo);
        opens = List.copyOf(opens);
        next = List.copyOf(next);
    }

    /** An answer that makes the report one of another kind, with that kind's advice and form. */
    public record Lead(KindId kind, Condition when) {}

    /**
     * Answers that open a case of another kind besides. {@code fills} says which question of that kind is answered by
     * which of this one; questions with the same id are anyway.
     */
    public record Opening(KindId kind, Condition when, Map<String, String> fills) {
        public Opening {
            fills = Collections.unmodifiableMap(new LinkedHashMap<>(fills));
        }
    }

    /**
     * What whoever deals with the case puts on record about it, and the reporter is never asked. {@code by} are the roles
     * that may; none named means everybody who was asked to deal with it.
     */
    public record Assessment(
            String ask,
            List<String> options,
            Set<RoleId> by,
            @Nullable String help) {
        public Assessment {
            options = List.copyOf(options);
            by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
        }
    }
}

package school.signpost.policy.model;

import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import school.signpost.shared.KindId;

/** How long a closed case is kept, by its kind. */
public record RetentionRule(Stated<Period> standard, Map<KindId, Stated<Keep>> byKind, Basis basis) {

    public RetentionRule {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    public Stated<Keep> keep(KindId kind) {
        var own = byKind.get(kind);
        return own != null ? own : new Stated<>(new Keep.For(standard.is()), standard.source(), standard.strength());
    }

    /** What becomes of a closed case. */
    public sealed interface Keep {

        /** Kept so long after it was closed. */
        record For(Period time) implements Keep {}

        /** Handed on with the child's file, and not kept here. */
        record TransferToChildFile() implements Keep {}
    }
}

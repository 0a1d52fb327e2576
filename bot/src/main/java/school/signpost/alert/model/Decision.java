package school.signpost.alert.model;

import java.util.List;

/** The new state of an alert and what it brings with it. Both are stored in one write. */
public record Decision(Alert alert, List<Effect> effects) {

    public Decision {
        effects = List.copyOf(effects);
    }

    static Decision nothing(Alert alert) {
        return new Decision(alert, List.of());
    }
}

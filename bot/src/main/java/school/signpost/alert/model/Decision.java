package school.signpost.alert.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import school.signpost.shared.StaffId;

/** The new state of an alert and what it brings with it. Both are stored in one write. */
public record Decision(Alert alert, List<Effect> effects) {

    public Decision {
        effects = List.copyOf(effects);
    }

    static Decision nothing(Alert alert) {
        return new Decision(alert, List.of());
    }

    /** The same after something else, each effect once. */
    Decision after(List<Effect> before) {
        var all = new ArrayList<>(before);
        all.addAll(effects);
        return new Decision(alert, all.stream().distinct().toList());
    }

    /** Besides, these people's cards no longer show how things stand. */
    Decision refreshing(Collection<StaffId> people) {
        var refreshed = people.stream()
                .<Effect>map(Effect.Refresh::new)
                .filter(each -> !effects.contains(each))
                .toList();
        return new Decision(alert, refreshed).after(effects);
    }
}

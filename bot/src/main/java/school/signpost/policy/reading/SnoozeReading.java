package school.signpost.policy.reading;

import java.util.Optional;
import school.signpost.policy.model.SnoozeRule;

/** Reads how long and how often reminders may be put off; what a school does not say is as usual. */
final class SnoozeReading {

    private static final Keys KEYS = Keys.of("days", "times");
    private static final int MOST_DAYS = 60;
    private static final int MOST_TIMES = 20;

    private SnoozeReading() {}

    /** {@code never} allows none. */
    static SnoozeRule read(Optional<Value> written) {
        return written.map(SnoozeReading::read).orElse(SnoozeRule.USUAL);
    }

    private static SnoozeRule read(Value value) {
        if (!value.isSection()) {
            value.oneOf(Words.only("never"));
            return new SnoozeRule(SnoozeRule.USUAL.days(), 0);
        }
        return value.section(KEYS)
                .map(section -> new SnoozeRule(
                        section.get("days")
                                .flatMap(each -> each.wholeNumber(1, MOST_DAYS))
                                .orElse(SnoozeRule.USUAL.days()),
                        section.get("times")
                                .flatMap(each -> each.wholeNumber(1, MOST_TIMES))
                                .orElse(SnoozeRule.USUAL.times())))
                .orElse(SnoozeRule.USUAL);
    }
}

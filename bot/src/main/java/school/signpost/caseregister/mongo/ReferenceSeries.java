package school.signpost.caseregister.mongo;

import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * The numbers of references. Ordinary ones count up, 1 to 4999 and then from 10000. Restricted ones are drawn at random
 * from 5000 to 9999, later 50000 to 99999, so that they tell nothing of order or count and leave no gap in the others.
 */
final class ReferenceSeries {

    private static final int ORDINARY_END = 4_999;
    private static final int ORDINARY_AGAIN = 10_000;
    private static final int[] RESTRICTED = {5_000, 9_999};
    private static final int[] RESTRICTED_AGAIN = {50_000, 99_999};
    /** Draws in the small range before the large one is used: by then the small one is nearly full. */
    private static final int SMALL_RANGE_DRAWS = 12;

    private final RandomGenerator random;
    private final ConcurrentHashMap<String, AtomicInteger> highest = new ConcurrentHashMap<>();

    ReferenceSeries() {
        this(new SecureRandom());
    }

    ReferenceSeries(RandomGenerator random) {
        this.random = random;
    }

    /** The number to try next; {@code stored} reads the highest one that is stored. */
    int nextOrdinary(String series, IntSupplier stored) {
        return highest.computeIfAbsent(series, ignored -> new AtomicInteger(stored.getAsInt()))
                .updateAndGet(ReferenceSeries::after);
    }

    /** The number was taken by somebody else: look again. */
    void forget(String series) {
        highest.remove(series);
    }

    int nextRestricted(int attempt) {
        var range = attempt < SMALL_RANGE_DRAWS ? RESTRICTED : RESTRICTED_AGAIN;
        return random.nextInt(range[0], range[1] + 1);
    }

    static boolean isOrdinary(int number) {
        return number <= ORDINARY_END
                || (number >= ORDINARY_AGAIN && number < RESTRICTED_AGAIN[0])
                || number > RESTRICTED_AGAIN[1];
    }

    private static int after(int number) {
        if (number == ORDINARY_END) {
            return ORDINARY_AGAIN;
        }
        return number + 1 == RESTRICTED_AGAIN[0] ? RESTRICTED_AGAIN[1] + 1 : number + 1;
    }
}

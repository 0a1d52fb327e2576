package school.signpost.caseregister;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseWork.Due;
import school.signpost.shared.CaseId;
import school.signpost.storage.StoreUnavailableException;
import school.signpost.time.SystemClock;

/**
 * Due work on cases, one by one: a case that fails is put aside for a while, longer each time, and holds up none of the
 * others. Its stored time stays as it is, so that a restart tries it at once and the audit sees that it is late.
 */
@Component
class DueCases {

    private static final Logger LOG = LoggerFactory.getLogger(DueCases.class);
    private static final int AT_A_TIME = 200;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** A case that fails so often is no accident. */
    private static final int IN_TROUBLE = 3;

    private final CaseWork work;
    private final SystemClock clock;
    private final MeterRegistry meters;
    private final Map<Due, Map<CaseId, Aside>> aside = new EnumMap<>(Due.class);

    DueCases(CaseWork work, SystemClock clock, MeterRegistry meters) {
        this.work = work;
        this.clock = clock;
        this.meters = meters;
        for (var what : Due.values()) {
            aside.put(what, new ConcurrentHashMap<>());
        }
        meters.gauge("signpost.cases.introuble", this, DueCases::inTrouble);
    }

    /** When the next one falls due, apart from those that were put aside. */
    Optional<Instant> next(Due what) {
        return work.nextDue(what, putAside(what));
    }

    /** Does everything that is due; only a store that does not answer ends it early, since then nothing could be done. */
    void each(Due what, Instant now, Consumer<CaseId> task) {
        var failed = failedAt(what);
        var due = work.due(what, now, AT_A_TIME, putAside(what));
        for (var id : due) {
            try {
                task.accept(id);
                failed.remove(id);
            } catch (StoreUnavailableException refused) {
                if (refused.reason() != StoreUnavailableException.Reason.REFUSED) {
                    throw refused;
                }
                putAside(what, id, refused);
            } catch (RuntimeException surprise) {
                putAside(what, id, surprise);
            }
        }
        forgetWhatIsNotDueAnyMore(failed, due);
    }

    /** How many cases have failed again and again. */
    int inTrouble() {
        return (int) aside.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(each -> each.failures() >= IN_TROUBLE)
                .count();
    }

    private Map<CaseId, Aside> failedAt(Due what) {
        return Objects.requireNonNull(aside.get(what));
    }

    private Set<CaseId> putAside(Due what) {
        var now = clock.instant();
        return failedAt(what).entrySet().stream()
                .filter(each -> now.isBefore(each.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void putAside(Due what, CaseId id, RuntimeException surprise) {
        var after = failedAt(what)
                .merge(id, Aside.first(clock.instant()), (before, ignored) -> before.again(clock.instant()));
        meters.counter("signpost.duework.failures", "work", what.name()).increment();
        LOG.atError()
                .setMessage("due work failed on one case; it is put aside and tried again")
                .addKeyValue("work", what)
                .addKeyValue("case", id)
                .addKeyValue("failures", after.failures())
                .addKeyValue("problem", surprise.getClass().getName())
                .log();
    }

    /** Somebody changed it meanwhile, or another instance could do it. */
    private void forgetWhatIsNotDueAnyMore(Map<CaseId, Aside> failed, Iterable<CaseId> due) {
        var still = new HashSet<CaseId>();
        due.forEach(still::add);
        var now = clock.instant();
        failed.entrySet().removeIf(each -> !now.isBefore(each.getValue().until()) && !still.contains(each.getKey()));
    }

    /** A case that failed, and until when it is left alone by the system clock. */
    private record Aside(int failures, Instant until) {

        static Aside first(Instant now) {
            return new Aside(1, now.plus(FIRST_WAIT));
        }

        Aside again(Instant now) {
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
            return new Aside(failures + 1, now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT));
        }
    }
}

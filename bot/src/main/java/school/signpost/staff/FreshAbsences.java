package school.signpost.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.mongo.MongoAbsences;
import school.signpost.time.SystemClock;

/**
 * The stored absences, remembered for a moment: every card of a case asks for them, and one report draws a dozen. What this
 * instance stores it knows at once, what another one stores a second later.
 */
final class FreshAbsences implements Absences {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoAbsences store;
    private final SystemClock clock;
    private final Barred barred;
    private final Map<SchoolId, Read> remembered = new ConcurrentHashMap<>();

    FreshAbsences(MongoAbsences store, SystemClock clock, Barred barred) {
        this.store = store;
        this.barred = barred;
        this.clock = clock;
    }

    @Override
    public List<PlannedAbsence> notOverOn(SchoolId school, LocalDate day) {
        var now = clock.instant();
        var known = remembered.get(school);
        if (known != null && known.day().equals(day) && now.isBefore(known.at().plus(FRESH))) {
            return known.absences();
        }
        var read = store.notOverOn(school, day);
        remembered.put(school, new Read(day, now, read));
        return read;
    }

    @Override
    public Set<StaffId> barredOn(SchoolId school, LocalDate day) {
        return barred.on(school, day);
    }

    @Override
    public AbsenceDiary diaryOf(SchoolId school, StaffId who) {
        return store.find(school, who).orElseGet(() -> AbsenceDiary.empty(school, who));
    }

    @Override
    public boolean save(AbsenceDiary diary) {
        boolean saved = store.save(diary);
        remembered.remove(diary.school());
        return saved;
    }

    /** What the store held on this day, and when it was asked. */
    private record Read(LocalDate day, Instant at, List<PlannedAbsence> absences) {}
}

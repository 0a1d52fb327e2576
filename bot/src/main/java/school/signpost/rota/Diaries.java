package school.signpost.rota;

import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.shared.StaffId;
import school.signpost.staff.AbsenceDiary;

/** Changes one person's diary: read, decide, save, and again where somebody was quicker. */
@Component
class Diaries {

    private static final int MOST_RACES = 20;

    private final Rotas rotas;

    Diaries(Rotas rotas) {
        this.rotas = rotas;
    }

    AbsenceDiary change(
            Viewer.Member by,
            StaffId who,
            String cause,
            BiFunction<AbsenceDiary, AbsenceDiary.Said, AbsenceDiary> decide) {
        var said = new AbsenceDiary.Said(by.id(), rotas.clock().instant(), rotas.today(by.school()), cause);
        for (int race = 0; race < MOST_RACES; race++) {
            var before = rotas.absences().diaryOf(by.school(), who);
            var after = decide.apply(before, said);
            if (after.equals(before) || rotas.absences().save(after)) {
                return after;
            }
        }
        throw new IllegalStateException("a diary of absences changes faster than it can be read");
    }
}

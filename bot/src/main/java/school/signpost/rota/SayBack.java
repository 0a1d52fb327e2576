package school.signpost.rota;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.language.Request;
import school.signpost.shared.StaffId;
import school.signpost.staff.PlannedAbsence;

/** "I'm back": what was said of today holds no more. Days that the policy's own calendar names stay as they are. */
@Component
public class SayBack {

    private final Rotas rotas;
    private final Diaries diaries;

    SayBack(Rotas rotas, Diaries diaries) {
        this.rotas = rotas;
        this.diaries = diaries;
    }

    public Outcome back(Viewer viewer, Request.Back said, String cause) {
        return switch (rotas.meant(viewer, Optional.ofNullable(said.who()))) {
            case Rotas.Meant.NotYours ignored -> new Outcome.NotYours();
            case Rotas.Meant.Unclear unclear -> new Outcome.WhoIsThat(said.who(), unclear.names());
            case Rotas.Meant.Person person -> back((Viewer.Member) viewer, person, cause);
        };
    }

    private Outcome back(Viewer.Member viewer, Rotas.Meant.Person person, String cause) {
        var today = rotas.today(viewer.school());
        boolean wasAway = rotas.absences()
                .diaryOf(viewer.school(), person.who())
                .on(today)
                .isPresent();
        var diary = diaries.change(viewer, person.who(), cause, (before, said) -> before.back(today, said));
        boolean byPolicy = rotas.school(viewer.school())
                .people()
                .away(person.who(), rotas.clock().instant());
        return new Outcome.Noted(person.who(), person.self(), wasAway, byPolicy, diary.from(today));
    }

    /** What the one who said it is shown. */
    public sealed interface Outcome {

        /**
         * They count as here, unless the policy's calendar has them away today ({@code byPolicy}); {@code ahead} is what
         * they have said of days to come.
         */
        record Noted(StaffId who, boolean self, boolean wasAway, boolean byPolicy, List<PlannedAbsence> ahead)
                implements Outcome {
            public Noted {
                ahead = List.copyOf(ahead);
            }
        }

        /** Nobody of that name works here, or several do. */
        record WhoIsThat(@Nullable String typed, List<String> names) implements Outcome {
            public WhoIsThat {
                names = List.copyOf(names);
            }
        }

        /** Only the person themselves, the office or the administrator says that. */
        record NotYours() implements Outcome {}
    }
}

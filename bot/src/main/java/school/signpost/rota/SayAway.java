package school.signpost.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.explain.SchoolInView;
import school.signpost.language.AwayDays;
import school.signpost.language.Request;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.AbsenceDiary;
import school.signpost.staff.PlannedAbsence;
import school.signpost.staff.StaffMember;

/** Somebody says when they are away and who covers; the office says it for others. Who is told follows it at once. */
@Component
public class SayAway {

    private final Rotas rotas;
    private final Diaries diaries;

    SayAway(Rotas rotas, Diaries diaries) {
        this.rotas = rotas;
        this.diaries = diaries;
    }

    /** {@code cause} is the activity that said it: said twice, it changes nothing. */
    public Outcome away(Viewer viewer, Request.Away said, String cause) {
        return switch (rotas.meant(viewer, Optional.ofNullable(said.who()))) {
            case Rotas.Meant.NotYours ignored -> new Outcome.NotYours();
            case Rotas.Meant.Unclear unclear -> new Outcome.WhoIsThat(said.who(), unclear.names());
            case Rotas.Meant.Person person -> away((Viewer.Member) viewer, person, said, cause);
        };
    }

    private Outcome away(Viewer.Member viewer, Rotas.Meant.Person person, Request.Away said, String cause) {
        var today = rotas.today(viewer.school());
        var days = AwayDays.read(said.days(), today);
        if (days.isEmpty()) {
            return new Outcome.WhichDays();
        }
        var school = rotas.school(viewer.school());
        var cover = cover(school, person, said.cover());
        return switch (cover) {
            case Cover.Refused refused -> refused.outcome();
            case Cover.Taken taken -> {
                var absence = new PlannedAbsence(
                        person.who(), days.get().from(), days.get().until(), taken.who());
                var diary = diaries.change(viewer, person.who(), cause, (before, stamp) -> before.away(absence, stamp));
                yield noted(school, person, diary, today);
            }
        };
    }

    private Outcome noted(SchoolInView school, Rotas.Meant.Person person, AbsenceDiary diary, LocalDate today) {
        var planned = diary.from(today);
        var gaps = planned.isEmpty()
                ? List.<RoleId>of()
                : gaps(school, person.who(), planned.getLast().from());
        return new Outcome.Noted(person.who(), person.self(), planned, gaps);
    }

    /** The roles that nobody at all would be told for on that day, because they are away. */
    private List<RoleId> gaps(SchoolInView school, StaffId who, LocalDate day) {
        var context = rotas.on(school, day);
        return rolesOf(school, who).stream()
                .filter(role -> !role.equals(Role.ADMINISTRATOR))
                .filter(role -> Routing.resolve(
                                new Step(new Tell.ToRole(role), Step.Acknowledge.ANY, java.time.Duration.ofHours(1)),
                                context)
                        .isEmpty())
                .toList();
    }

    private Cover cover(SchoolInView school, Rotas.Meant.Person person, @Nullable String named) {
        if (named == null) {
            return new Cover.Taken(null);
        }
        var found = rotas.named(school, named);
        if (found.size() != 1) {
            return new Cover.Refused(new Outcome.WhoIsThat(
                    named, found.stream().map(StaffMember::name).toList()));
        }
        var cover = found.getFirst();
        return mayCover(school, cover, person)
                ? new Cover.Taken(cover.id())
                : new Cover.Refused(new Outcome.MayNotCover(cover.id(), person.self()));
    }

    /**
     * Whoever covers gets what the other would have been told. So it must be somebody with a responsibility of their own,
     * never the administrator; and nobody chooses for another but whom the policy itself has standing in.
     */
    private boolean mayCover(SchoolInView school, StaffMember cover, Rotas.Meant.Person person) {
        var theirs = school.policy().rolesOf(cover.email());
        if (theirs.isEmpty()
                || theirs.contains(Role.ADMINISTRATOR)
                || cover.id().equals(person.who())) {
            return false;
        }
        return person.self() || rolesOf(school, person.who()).stream().anyMatch(theirs::contains);
    }

    private List<RoleId> rolesOf(SchoolInView school, StaffId who) {
        return rotas.find(school.id(), who)
                .map(member -> school.policy().rolesOf(member.email()))
                .orElse(List.of());
    }

    private sealed interface Cover {

        record Taken(@Nullable StaffId who) implements Cover {}

        record Refused(Outcome outcome) implements Cover {}
    }

    /** What the one who said it is shown. */
    public sealed interface Outcome {

        /** It holds; {@code planned} is everything said of them so far, {@code gaps} the roles that nobody fills then. */
        record Noted(StaffId who, boolean self, List<PlannedAbsence> planned, List<RoleId> gaps) implements Outcome {
            public Noted {
                planned = List.copyOf(planned);
                gaps = List.copyOf(gaps);
            }
        }

        /** The days cannot be read, or are past. */
        record WhichDays() implements Outcome {}

        /** Nobody of that name works here, or several do. */
        record WhoIsThat(@Nullable String typed, List<String> names) implements Outcome {
            public WhoIsThat {
                names = List.copyOf(names);
            }
        }

        /** That person may not stand in. */
        record MayNotCover(StaffId cover, boolean self) implements Outcome {}

        /** Only the person themselves, the office or the administrator says that. */
        record NotYours() implements Outcome {}
    }
}

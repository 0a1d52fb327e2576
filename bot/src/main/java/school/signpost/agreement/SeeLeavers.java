package school.signpost.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** For the office: what has been done about everybody who leaves, by whom and what they saw; and what is late. */
@Component
public class SeeLeavers {

    /** Whatever is done is shown for so long after the last day. */
    private static final int SHOWN_DAYS = 365;

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final Staff staff;
    private final Access access;
    private final SchoolClock clock;

    SeeLeavers(DutyDesk desk, ReadTerms terms, Campaigns campaigns, Staff staff, Access access, SchoolClock clock) {
        this.desk = desk;
        this.terms = terms;
        this.campaigns = campaigns;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Empty for whoever may not see it. */
    public Optional<Leavers> of(Viewer viewer) {
        if (!access.allows(viewer, Permission.MANAGE_DUTIES)) {
            return Optional.empty();
        }
        var today = terms.of(viewer.school()).dayOf(clock.instant());
        var people = desk.known(viewer.school()).books().values().stream()
                .flatMap(book -> leaver(book).stream())
                .filter(each -> isShown(each.file(), today))
                .sorted(Comparator.comparing((Leaver each) -> each.file().lastDay())
                        .thenComparing(each -> each.who().name()))
                .toList();
        return Optional.of(new Leavers(
                today,
                people,
                coming(viewer.school(), people, today),
                campaigns.of(viewer.school()).running()));
    }

    /** Whose last day the list knows already, and for whom there is nothing to do yet. */
    private List<StaffMember> coming(SchoolId school, List<Leaver> filed, LocalDate today) {
        var under = filed.stream().map(each -> each.who().id()).collect(Collectors.toSet());
        return staff.all(school).stream()
                .filter(member -> !under.contains(member.id()))
                .filter(member -> member.leaves() != null && member.worksHereOn(today))
                .sorted(Comparator.comparing((StaffMember member) -> Objects.requireNonNull(member.leaves()))
                        .thenComparing(StaffMember::name))
                .toList();
    }

    private static boolean isShown(LeaverFile file, LocalDate today) {
        return !file.isClosed() || !file.lastDay().plusDays(SHOWN_DAYS).isBefore(today);
    }

    private Optional<Leaver> leaver(DutyBook book) {
        return Optional.ofNullable(book.duties().leaving())
                .flatMap(file -> staff.find(book.school(), book.person()).map(who -> new Leaver(who, file)));
    }

    /**
     * Everybody who leaves, on one day; for those who are {@code coming} nothing has begun. Unless the school is
     * {@code asking}, nobody hears of any of it.
     */
    public record Leavers(LocalDate today, List<Leaver> people, List<StaffMember> coming, boolean asking) {
        public Leavers {
            people = List.copyOf(people);
            coming = List.copyOf(coming);
        }
    }

    /** Somebody who leaves, has left or has come back. */
    public record Leaver(StaffMember who, LeaverFile file) {}
}

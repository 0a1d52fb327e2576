package school.signpost.bulletin;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.bulletin.Bulletin.News;
import school.signpost.outbox.Owing;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Role;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** Owes a bulletin to everybody who administers a school. */
@Component
public class TellAdministrators {

    private final Bulletins bulletins;
    private final Policies policies;
    private final Staff staff;
    private final SchoolClock clock;
    private final SystemClock machine;

    TellAdministrators(Bulletins bulletins, Policies policies, Staff staff, SchoolClock clock, SystemClock machine) {
        this.bulletins = bulletins;
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
        this.machine = machine;
    }

    /** Owed once per matter and day, however often and on however many instances this is called. */
    public void of(SchoolId school, Topic topic, String about) {
        var policy = policies.current(school).policy();
        var today = policy.calendar().dayOf(clock.instant());
        var news = new News(topic, about, today);
        policy.role(Role.ADMINISTRATOR).stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .flatMap(email -> staff.byEmail(school, email).stream())
                .filter(person -> person.worksHereOn(today))
                .map(StaffMember::id)
                .distinct()
                .forEach(
                        person -> bulletins.owe(new Bulletin(school, person, news, Owing.since(machine.instant()), 0)));
    }
}

package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import school.signpost.directory.Accounts;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Pupil;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * Begins a day: everybody of whom the lists say something new is marked to be looked at, and what comes round in the school
 * is asked for. It does nothing where the lists, the accounts and the day are those of the last time.
 */
@Component
class CallRoll {

    private final Roll roll;
    private final PupilRoll pupils;
    private final ChaseRounds rounds;
    private final NoteCompromised compromised;
    private final Campaigns campaigns;
    private final Staff staff;
    private final Accounts accounts;
    private final Map<SchoolId, Called> called = new ConcurrentHashMap<>();

    CallRoll(
            Roll roll,
            PupilRoll pupils,
            ChaseRounds rounds,
            NoteCompromised compromised,
            Campaigns campaigns,
            Staff staff,
            Accounts accounts) {
        this.roll = roll;
        this.pupils = pupils;
        this.rounds = rounds;
        this.compromised = compromised;
        this.campaigns = campaigns;
        this.staff = staff;
        this.accounts = accounts;
    }

    boolean wasCalledOn(SchoolId school, LocalDate day) {
        var last = called.get(school);
        return last != null && last.day().equals(day);
    }

    /** Everybody under a new policy or in a new campaign; else only those of whom the list says something new. */
    void call(SchoolTerms asked, Campaign campaign, Instant now) {
        var school = campaign.school();
        var present = new Called(staff.all(school), staff.pupils(school), accounts.stamp(), asked.dayOf(now));
        boolean everybody = !asked.policyVersion().equals(campaign.listed());
        if (everybody || !present.equals(called.get(school))) {
            roll.call(campaign, now, present.day(), everybody);
            campaigns.change(
                    school,
                    before ->
                            before.number() == campaign.number() ? before.listedUnder(asked.policyVersion()) : before);
            pupils.call(asked, campaign, now);
            rounds.chase(asked, now);
            compromised.note(asked, now);
            called.put(school, present);
        }
    }

    /** The lists that were read, the accounts by their stamp, and the day. */
    private record Called(List<StaffMember> list, List<Pupil> pupils, String accounts, LocalDate day) {}
}

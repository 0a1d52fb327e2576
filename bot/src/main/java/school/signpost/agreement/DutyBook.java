package school.signpost.agreement;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.TextHash;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * One person's duties: one aggregate, one document, one write per change. What they owe, what they signed with its
 * receipts, what happened and the letters they are owed commit together.
 */
public record DutyBook(
        SchoolId school,
        StaffId person,
        PersonDuties duties,
        Map<TextHash, Receipt> receipts,
        Mail mail,
        History history,
        Upkeep upkeep,
        long version) {

    /** What its letters say of who owes them. */
    public static final String OWNER = "duties";

    public DutyBook {
        receipts = Map.copyOf(receipts);
    }

    public static DutyBook fresh(SchoolId school, StaffId person) {
        return new DutyBook(school, person, PersonDuties.NONE, Map.of(), Mail.NONE, History.NONE, Upkeep.NONE, 0);
    }

    public String id() {
        return school + "/" + person;
    }

    public DutyBook with(PersonDuties changed) {
        return new DutyBook(school, person, changed, receipts, mail, history, upkeep, version);
    }

    public DutyBook with(Mail changed) {
        return new DutyBook(school, person, duties, receipts, changed, history, upkeep, version);
    }

    public DutyBook with(Upkeep changed) {
        return new DutyBook(school, person, duties, receipts, mail, history, changed, version);
    }

    public DutyBook lookAt(@Nullable Instant next) {
        return with(upkeep.lookAt(next));
    }

    /** As it stands in the campaign of this number: whatever an earlier one asked for is asked for no more. */
    public DutyBook inCampaign(int number) {
        return upkeep.campaign() == number ? this : with(duties.letGo()).with(upkeep.inCampaign(number));
    }

    public DutyBook happened(Instant at, String actor, String what, String about) {
        return new DutyBook(
                school, person, duties, receipts, mail, history.with(at, actor, what, about), upkeep, version);
    }

    public DutyBook keeping(Receipt receipt) {
        var all = new TreeMap<TextHash, Receipt>((one, other) -> one.hex().compareTo(other.hex()));
        all.putAll(receipts);
        all.put(receipt.hash(), receipt);
        return new DutyBook(school, person, duties, all, mail, history, upkeep, version);
    }

    public DutyBook atVersion(long stored) {
        return new DutyBook(school, person, duties, receipts, mail, history, upkeep, stored);
    }
}

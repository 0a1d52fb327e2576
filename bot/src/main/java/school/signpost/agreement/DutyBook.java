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
 * receipts, what happened and the letters they are owed commit together. {@code facts} are what the staff list said when
 * it was last looked at; {@code nextLook} is when to look again, by the school's clock.
 */
public record DutyBook(
        SchoolId school,
        StaffId person,
        PersonDuties duties,
        Map<TextHash, Receipt> receipts,
        Mail mail,
        History history,
        String facts,
        @Nullable Instant nextLook,
        long version) {

    /** What its letters say of who owes them. */
    public static final String OWNER = "duties";

    public DutyBook {
        receipts = Map.copyOf(receipts);
    }

    public static DutyBook fresh(SchoolId school, StaffId person) {
        return new DutyBook(school, person, PersonDuties.NONE, Map.of(), Mail.NONE, History.NONE, "", null, 0);
    }

    public String id() {
        return school + "/" + person;
    }

    public DutyBook with(PersonDuties changed) {
        return new DutyBook(school, person, changed, receipts, mail, history, facts, nextLook, version);
    }

    public DutyBook with(Mail changed) {
        return new DutyBook(school, person, duties, receipts, changed, history, facts, nextLook, version);
    }

    public DutyBook lookAt(@Nullable Instant next) {
        return new DutyBook(school, person, duties, receipts, mail, history, facts, next, version);
    }

    public DutyBook listed(String known) {
        return new DutyBook(school, person, duties, receipts, mail, history, known, nextLook, version);
    }

    public DutyBook happened(Instant at, String actor, String what, String about) {
        return new DutyBook(
                school, person, duties, receipts, mail, history.with(at, actor, what, about), facts, nextLook, version);
    }

    public DutyBook keeping(Receipt receipt) {
        var all = new TreeMap<TextHash, Receipt>((one, other) -> one.hex().compareTo(other.hex()));
        all.putAll(receipts);
        all.put(receipt.hash(), receipt);
        return new DutyBook(school, person, duties, all, mail, history, facts, nextLook, version);
    }

    public DutyBook atVersion(long stored) {
        return new DutyBook(school, person, duties, receipts, mail, history, facts, nextLook, stored);
    }
}

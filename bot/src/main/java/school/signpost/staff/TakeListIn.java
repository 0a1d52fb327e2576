package school.signpost.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffProblem.Severity;
import school.signpost.staff.mongo.MongoStaff;
import school.signpost.storage.StoreUnavailableException;

/**
 * Takes in what the lists of one school say: who they are is stored. A list that would make leavers of many people at once
 * is stored only after an administrator said that it is meant; until then nothing of it is.
 */
final class TakeListIn {

    private static final int ATTEMPTS = 5;

    private final MongoStaff store;
    private final Approvals approvals;
    private final PeopleElsewhere elsewhere;
    private final ReadStaffList reader = new ReadStaffList();

    TakeListIn(MongoStaff store, Approvals approvals, PeopleElsewhere elsewhere) {
        this.store = store;
        this.approvals = approvals;
        this.elsewhere = elsewhere;
    }

    /** Whether anything is to be taken in at all; what is wrong is added to {@code problems}. */
    Taken take(SchoolId school, StaffLists.Lists lists, LocalDate today) {
        var problems = new ArrayList<StaffProblem>();
        var text = lists.staff();
        if (text == null && elsewhere.of(school).isEmpty()) {
            problems.add(problem("the file is missing", "put it beside policy.yaml; the people last loaded stay"));
            return new Taken(store.all(school), null, problems);
        }
        var reading = text == null ? StaffListReading.SILENT : reader.read(StaffLists.Lists.STAFF_FILE, text);
        problems.addAll(reading.problems());
        return reading.usable()
                ? taken(school, reading, lists, today, problems)
                : new Taken(store.all(school), null, problems);
    }

    /** The list, whom else another source names, and whom the policy borrows from other schools. */
    private StaffListReading everybody(
            SchoolId school, StaffListReading list, StaffLists.Lists around, List<StaffRecord> known) {
        var here = Combined.of(list, elsewhere.of(school).orElse(List.of()), known);
        return Borrowed.into(here, around, reader, elsewhere);
    }

    /** Another instance may take in the same list at the same moment: then what it stored is read and built upon. */
    private Taken taken(
            SchoolId school,
            StaffListReading list,
            StaffLists.Lists around,
            LocalDate today,
            List<StaffProblem> problems) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = store.all(school);
            var outcome = Intake.among(known).take(everybody(school, list, around, known), today);
            var changes = StaffChanges.between(known, outcome.everybody(), today);
            if (changes.makesManyLeave() && !approvals.isOpen(school, changes.leaversKey())) {
                problems.addAll(outcome.problems());
                return new Taken(known, HeldList.of(changes), problems);
            }
            try {
                if (store.save(school, outcome.changed())) {
                    if (changes.makesManyLeave()) {
                        approvals.use(school, changes.leaversKey());
                    }
                    problems.addAll(outcome.problems());
                    return new Taken(outcome.changed().isEmpty() ? known : store.all(school), null, problems);
                }
            } catch (StoreUnavailableException full) {
                problems.add(problem(
                        "a change that cannot be stored; the people last loaded stay",
                        "make room on the store's disk: it is then taken up by itself"));
                return new Taken(known, null, problems, true);
            }
        }
        problems.add(problem(
                "two people exchanged their e-mail addresses, or another instance keeps changing the list",
                "load the list once without one of the two, then with both"));
        return new Taken(store.all(school), null, problems);
    }

    /** The same decision without storing anything. */
    Preview preview(SchoolId school, byte[] text, StaffLists.Lists around, LocalDate today) {
        var reading = reader.read(StaffLists.Lists.STAFF_FILE, text);
        var known = store.all(school);
        var after = reading.usable()
                ? Intake.among(known).take(everybody(school, reading, around, known), today)
                : new Intake.Outcome(known, List.of(), List.of());
        return new Preview(
                StaffChanges.between(known, after.everybody(), today),
                reading.problemsAnd(after.problems()),
                reading.usable());
    }

    private static StaffProblem problem(String what, String remedy) {
        return new StaffProblem(Severity.ERROR, StaffLists.Lists.STAFF_FILE, 1, what, remedy);
    }

    /**
     * Everybody as they stand now, and the list that waits for an administrator, if one does. {@code again}: nothing of the
     * list could be stored, and it is to be taken in once that is possible.
     */
    record Taken(List<StaffRecord> everybody, @Nullable HeldList held, List<StaffProblem> problems, boolean again) {
        Taken(List<StaffRecord> everybody, @Nullable HeldList held, List<StaffProblem> problems) {
            this(everybody, held, problems, false);
        }
    }
}

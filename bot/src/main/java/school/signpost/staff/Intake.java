package school.signpost.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffProblem.Severity;

/**
 * Decides who the people of a list are: the AAD object id says it first, the e-mail address second, and whoever is
 * neither known by one nor the other is new. Pure apart from minting ids.
 */
final class Intake {

    private final Map<StaffId, StaffRecord> stored = new LinkedHashMap<>();
    private final Map<String, StaffRecord> byAad = new HashMap<>();
    private final Map<String, StaffRecord> byEmail = new HashMap<>();
    private final Supplier<String> mint;
    private final Map<StaffId, StaffRecord> taken = new LinkedHashMap<>();
    private final Set<StaffId> leftAlone = new HashSet<>();
    private final List<StaffProblem> problems = new ArrayList<>();

    Intake(List<StaffRecord> known, Supplier<String> mint) {
        this.mint = mint;
        for (StaffRecord record : known) {
            var person = record.person();
            stored.put(person.id(), record);
            byEmail.put(person.email(), record);
            if (person.aadObjectId() != null) {
                byAad.put(person.aadObjectId(), record);
            }
        }
    }

    /** With ids that nobody has had. */
    static Intake among(List<StaffRecord> known) {
        return new Intake(known, () -> UUID.randomUUID().toString());
    }

    /** Everybody as they stand after this list, and what it could not do. */
    Outcome take(StaffListReading reading, LocalDate today) {
        // ids first, so that an address that moved from one person to another is free when its row comes
        reading.rows().stream().filter(this::isKnownById).forEach(this::takeById);
        reading.rows().stream().filter(row -> !isKnownById(row)).forEach(this::takeByEmail);
        reading.unreadable().forEach(this::leaveAlone);
        var everybody = new ArrayList<StaffRecord>(taken.values());
        stored.forEach((id, known) -> {
            if (!taken.containsKey(id)) {
                boolean stays = leftAlone.contains(id) || known.goneSince() != null;
                everybody.add(stays ? known : known.gone(today));
            }
        });
        var changed = everybody.stream()
                .filter(after -> !after.equals(stored.get(after.person().id())))
                .toList();
        return new Outcome(everybody, changed, problems);
    }

    private boolean isKnownById(StaffRow row) {
        return row.aadObjectId() != null && byAad.containsKey(row.aadObjectId());
    }

    private void takeById(StaffRow row) {
        var known = row.aadObjectId() == null ? null : byAad.get(row.aadObjectId());
        if (known == null) {
            return;
        }
        var owner = byEmail.get(row.email());
        if (owner != null && !owner.equals(known)) {
            refuse(row, known, "the e-mail address belongs to another person here");
            return;
        }
        taken.put(known.person().id(), known.takenFrom(row));
    }

    private void takeByEmail(StaffRow row) {
        var known = byEmail.get(row.email());
        if (known == null || taken.containsKey(known.person().id())) {
            var fresh = StaffRecord.minted(row, mint.get());
            taken.put(fresh.person().id(), fresh);
            return;
        }
        String bound = known.person().aadObjectId();
        if (bound != null && row.aadObjectId() != null && !bound.equals(row.aadObjectId())) {
            refuse(row, known, "the e-mail address is bound to another aad_object_id");
            return;
        }
        taken.put(known.person().id(), known.takenFrom(row));
    }

    private void refuse(StaffRow row, StaffRecord known, String what) {
        leftAlone.add(known.person().id());
        problems.add(new StaffProblem(
                Severity.ERROR,
                row.line() == 0 ? StaffLists.Lists.ELSEWHERE : StaffLists.Lists.STAFF_FILE,
                row.line(),
                what,
                "an address never passes to another account: give the new person an address of their own"));
    }

    private void leaveAlone(String email) {
        var known = byEmail.get(email);
        if (known != null) {
            leftAlone.add(known.person().id());
        }
    }

    /** {@code changed} is what must be stored. */
    record Outcome(List<StaffRecord> everybody, List<StaffRecord> changed, List<StaffProblem> problems) {
        Outcome {
            everybody = List.copyOf(everybody);
            changed = List.copyOf(changed);
            problems = List.copyOf(problems);
        }
    }
}

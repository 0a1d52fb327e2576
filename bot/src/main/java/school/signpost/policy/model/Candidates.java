package school.signpost.policy.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** People gathered for one step, each once with the roles they are told as, and why others are missing. */
final class Candidates {

    private final Map<StaffId, List<RoleId>> rolesByPerson = new LinkedHashMap<>();
    private final Set<StaffId> deputies = new LinkedHashSet<>();
    private final Set<RoleId> vacant = new LinkedHashSet<>();
    private final Set<RoleId> unfilled = new LinkedHashSet<>();
    private boolean ruledOut;
    private boolean reporterLeftOut;

    void add(StaffId person, List<RoleId> roles, boolean asDeputy) {
        boolean isNew = !rolesByPerson.containsKey(person);
        var known = rolesByPerson.computeIfAbsent(person, nobody -> new ArrayList<>());
        roles.stream().filter(role -> !known.contains(role)).forEach(known::add);
        if (isNew && asDeputy) {
            deputies.add(person);
        } else if (!asDeputy) {
            deputies.remove(person);
        }
    }

    void addAll(Candidates others) {
        others.rolesByPerson.forEach((person, roles) -> add(person, roles, others.deputies.contains(person)));
        addGaps(others);
        unfilled.addAll(others.unfilled);
    }

    /** What is missing behind the other members of an {@code any}, one of whom is told: seen, but no place to fill. */
    void addGaps(Candidates others) {
        vacant.addAll(others.vacant);
        ruledOut |= others.ruledOut;
        reporterLeftOut |= others.reporterLeftOut;
    }

    void markVacant(RoleId role) {
        vacant.add(role);
    }

    void markRuledOut() {
        ruledOut = true;
    }

    void markReporterLeftOut() {
        reporterLeftOut = true;
    }

    /** Nobody is told for this role; but where the reporter holds it, whoever holds it knows already. */
    void markUnfilled(RoleId role) {
        if (isEmpty() && !reporterLeftOut) {
            unfilled.add(role);
        }
    }

    Set<RoleId> unfilled() {
        return unfilled;
    }

    boolean isReporterLeftOut() {
        return reporterLeftOut;
    }

    boolean isEmpty() {
        return rolesByPerson.isEmpty();
    }

    Set<StaffId> people() {
        return rolesByPerson.keySet();
    }

    Recipients as(Step.Acknowledge acknowledge) {
        var told = rolesByPerson.entrySet().stream()
                .map(entry ->
                        new Recipients.Recipient(entry.getKey(), entry.getValue(), deputies.contains(entry.getKey())))
                .toList();
        return new Recipients(told, acknowledge, List.copyOf(vacant), List.copyOf(unfilled), ruledOut);
    }
}

package school.signpost.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.signpost.shared.StaffId;

/** The people of one school as last loaded, ready to be looked up. */
record Roster(
        List<StaffMember> listed,
        Map<StaffId, StaffMember> byId,
        Map<String, StaffMember> byEmail,
        Map<String, StaffMember> byAad,
        List<Pupil> pupils,
        Set<String> pupilAccounts,
        List<StaffProblem> problems) {

    static final Roster EMPTY = of(List.of(), Set.of(), List.of(), List.of());

    /** {@code everybody} with those who are no longer listed; {@code listedEmails} the addresses of the list itself. */
    static Roster of(
            List<StaffMember> everybody, Set<String> listedEmails, List<Pupil> pupils, List<StaffProblem> problems) {
        var byId = new HashMap<StaffId, StaffMember>();
        var byEmail = new HashMap<String, StaffMember>();
        var byAad = new HashMap<String, StaffMember>();
        for (StaffMember member : everybody) {
            byId.put(member.id(), member);
            byEmail.put(member.email(), member);
            if (member.aadObjectId() != null) {
                byAad.put(member.aadObjectId().toLowerCase(Locale.ROOT), member);
            }
        }
        var listed = everybody.stream()
                .filter(member -> listedEmails.contains(member.email()))
                .toList();
        return new Roster(
                listed,
                Map.copyOf(byId),
                Map.copyOf(byEmail),
                Map.copyOf(byAad),
                List.copyOf(pupils),
                pupils.stream().flatMap(pupil -> pupil.accounts().stream()).collect(Collectors.toUnmodifiableSet()),
                List.copyOf(problems));
    }
}

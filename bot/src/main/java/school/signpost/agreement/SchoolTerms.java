package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Belonging;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.Rules;
import school.signpost.agreement.model.Setting;
import school.signpost.policy.model.Policy;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.reminder.model.SendingDays;
import school.signpost.shared.AgreementId;
import school.signpost.staff.StaffMember.Group;

/** What a school asks of its people, ready to decide by: one reading of its policy, its agreement texts and its calendar. */
public record SchoolTerms(
        String policyVersion,
        Policy policy,
        List<Agreement> agreements,
        Map<Group, PasswordTerms> passwords,
        SendingDays days) {

    public SchoolTerms {
        agreements = List.copyOf(agreements);
        passwords = Map.copyOf(passwords);
    }

    public Rules rulesFor(Person person) {
        return switch (person.belonging()) {
            case Belonging.Member member ->
                new Rules(agreements(false), passwords.getOrDefault(member.group(), PasswordTerms.NONE));
            case Belonging.Pupil ignored -> new Rules(agreements(true), null);
        };
    }

    /** Those that pupils are asked for, or those of everybody else. */
    public List<Agreement> agreements(boolean ofPupils) {
        return agreements.stream()
                .filter(each -> each.isForPupils() == ofPupils)
                .toList();
    }

    public Optional<Agreement> agreement(AgreementId id) {
        return agreements.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Setting setting(Agreement agreement, Person person, LocalDate today) {
        return new Setting(agreement, person, days.calendar(), today);
    }

    public LocalDate dayOf(Instant at) {
        return days.calendar().dayOf(at);
    }
}

package school.signpost.agreement.model;

import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.agreement.model.Obligation.Exemption;
import school.signpost.agreement.model.Obligation.Refusal;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SealedText;
import school.signpost.staff.StaffMember.Group;

/** Made-up agreements, people and signatures. */
final class AgreementFixtures {

    static final LocalDate TODAY = day("2026-11-23");
    static final AgreementId AUP = AgreementId.of("staff-acceptable-use");
    static final Edition CURRENT = edition("2026-2", "The text in force.");
    static final Edition OLDER = edition("2026-1", "An older text.");
    static final Agreement AGREEMENT = signedOn(When.START, When.NEW_VERSION);

    private AgreementFixtures() {}

    static Edition edition(String version, String text) {
        return new Edition(version, AgreementText.of(text).hash(), day("2026-09-01"));
    }

    static Agreement signedOn(When... occasions) {
        return agreement(null, occasions);
    }

    static Agreement agreement(@Nullable Period renewEvery, When... occasions) {
        return new Agreement(
                AUP,
                "Acceptable use agreement",
                CURRENT,
                new OfStaff(Set.of(Group.STAFF, Group.VISITOR)),
                Stream.of(occasions)
                        .map(when -> new Occasion(when, Period.ofDays(14)))
                        .toList(),
                renewEvery,
                plan(),
                false,
                Period.ofDays(7));
    }

    static ReminderPlan plan() {
        return ReminderPlan.of(List.of(Period.ofDays(14), Period.ofDays(7), Period.ofDays(1)));
    }

    static Person staffSince(String starts) {
        return new Person(Group.STAFF, day(starts), null);
    }

    static Setting today(Agreement agreement, Person person) {
        return on(TODAY, agreement, person);
    }

    static Setting on(LocalDate day, Agreement agreement, Person person) {
        return new Setting(agreement, person, year(), day);
    }

    static Signature signature(Edition edition, LocalDate on) {
        return new Signature(
                edition.version(),
                edition.hash(),
                on,
                Instant.parse(on + "T09:00:00Z"),
                new Signature.How.InTeams("aad-jo"),
                TextHash.of("receipt"));
    }

    static Signature paper(Edition edition, LocalDate on) {
        return new Signature(
                edition.version(),
                edition.hash(),
                on,
                on.atTime(LocalTime.NOON).atOffset(java.time.ZoneOffset.UTC).toInstant(),
                new Signature.How.OnPaper("olivia", "rowan"),
                TextHash.of("paper"));
    }

    static Obligation asked(Round round) {
        return Obligation.NONE.asked(round);
    }

    static Round roundDue(LocalDate due) {
        return Round.open(When.START, due.minusDays(14), due);
    }

    static Obligation declined() {
        return Obligation.NONE.refused(
                new Refusal(CURRENT.hash(), TODAY.minusDays(2), new SealedText("I do not agree"), null));
    }

    static Obligation exempt(@Nullable LocalDate until) {
        return Obligation.NONE.exempted(
                new Exemption("olivia", new SealedText("Long-term leave"), TODAY.minusDays(5), until));
    }
}

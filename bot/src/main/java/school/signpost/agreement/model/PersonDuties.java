package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.Hearing;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.shared.AgreementId;

/**
 * Everything that concerns one person's duties: what they sign, their password, their errands about others, when they last
 * heard of it all, and the file that is opened when they leave.
 */
public record PersonDuties(
        Map<AgreementId, Obligation> obligations,
        @Nullable PasswordRecord password,
        List<Errand> errands,
        Hearing hearing,
        @Nullable LeaverFile leaving) {

    public static final PersonDuties NONE = new PersonDuties(Map.of(), null, List.of(), Hearing.NOTHING_YET, null);

    public PersonDuties {
        obligations = Collections.unmodifiableMap(sorted(obligations));
        errands = List.copyOf(errands);
    }

    public Obligation to(AgreementId agreement) {
        return Optional.ofNullable(obligations.get(agreement)).orElse(Obligation.NONE);
    }

    public Optional<Errand> errand(DutyId id) {
        return errands.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public PersonDuties with(AgreementId agreement, Obligation obligation) {
        if (to(agreement).equals(obligation)) {
            return this;
        }
        var all = sorted(obligations);
        all.put(agreement, obligation);
        return new PersonDuties(all, password, errands, hearing, leaving);
    }

    public PersonDuties with(@Nullable PasswordRecord changed) {
        return new PersonDuties(obligations, changed, errands, hearing, leaving);
    }

    public PersonDuties with(Hearing heard) {
        return new PersonDuties(obligations, password, errands, heard, leaving);
    }

    public PersonDuties with(@Nullable LeaverFile file) {
        return new PersonDuties(obligations, password, errands, hearing, file);
    }

    /** Nobody asks for a signature any more; what was signed, refused or excused stays. */
    public PersonDuties letGo() {
        var closed = sorted(obligations);
        closed.replaceAll((agreement, each) -> each.asked(null));
        return new PersonDuties(closed, password, errands, hearing.atPeace(), leaving);
    }

    private static TreeMap<AgreementId, Obligation> sorted(Map<AgreementId, Obligation> obligations) {
        var all = new TreeMap<AgreementId, Obligation>(Comparator.comparing(AgreementId::value));
        all.putAll(obligations);
        return all;
    }

    /** Adds what is not there yet; the same errand again changes nothing. */
    public PersonDuties owing(Collection<Errand> more) {
        var all = new ArrayList<>(errands);
        more.stream().filter(each -> errand(each.id()).isEmpty()).forEach(all::add);
        return all.size() == errands.size() ? this : new PersonDuties(obligations, password, all, hearing, leaving);
    }

    /** The errand is done, or nobody needs it any more. */
    public PersonDuties without(DutyId errand) {
        return errand(errand).isEmpty()
                ? this
                : new PersonDuties(
                        obligations,
                        password,
                        errands.stream()
                                .filter(each -> !each.id().equals(errand))
                                .toList(),
                        hearing,
                        leaving);
    }

    /** After a digest that named everything: each thing was said on this day, and mere news is over. */
    PersonDuties toldOn(LocalDate day, Rules rules) {
        var obliged = sorted(obligations);
        rules.agreements()
                .forEach(agreement -> obliged.computeIfPresent(agreement.id(), (id, each) -> {
                    var round = each.round();
                    return round == null ? each : each.asked(round.toldOn(day));
                }));
        return new PersonDuties(
                obliged,
                password == null ? null : password.toldOn(day),
                errands.stream()
                        .map(each -> each.toldOn(day))
                        .filter(each -> !each.isForgotten(day))
                        .toList(),
                hearing.heardOn(day),
                leaving);
    }
}

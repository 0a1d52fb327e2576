package school.signpost.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;

/** Everybody whose signatures a school keeps, as its two lists have them. */
@Component
class Signatories {

    private final Staff staff;

    Signatories(Staff staff) {
        this.staff = staff;
    }

    List<Signatory> members(SchoolId school) {
        return staff.all(school).stream().<Signatory>map(Signatory.Member::new).toList();
    }

    List<Signatory> pupils(SchoolId school) {
        return staff.pupils(school).stream()
                .<Signatory>map(pupil -> Signatory.OfPupil.of(school, pupil))
                .toList();
    }

    Optional<Signatory> find(SchoolId school, StaffId key) {
        return staff.find(school, key)
                .<Signatory>map(Signatory.Member::new)
                .or(() -> pupils(school).stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst());
    }

    Named named(SchoolId school) {
        var named = new Named(new HashMap<>(), new HashMap<>());
        Stream.concat(members(school).stream(), pupils(school).stream()).forEach(named::add);
        return named;
    }

    /** Everybody by what an office may write of them. */
    record Named(Map<String, Signatory> byAccount, Map<FullName, List<Signatory>> byName) {

        private void add(Signatory who) {
            byAccount.put(who.key().value(), who);
            switch (who) {
                case Signatory.Member member -> byAccount.put(member.member().email(), who);
                case Signatory.OfPupil pupil ->
                    pupil.pupil().accounts().forEach(account -> byAccount.put(account, who));
            }
            byName.computeIfAbsent(FullName.of(who.name()), name -> new ArrayList<>())
                    .add(who);
        }

        /** Whoever is meant by an account, an e-mail address, or else a full name; several where that is not clear. */
        List<Signatory> meant(String written) {
            var exact = byAccount.get(written.strip().toLowerCase(Locale.ROOT));
            return exact != null ? List.of(exact) : byName.getOrDefault(FullName.of(written), List.of());
        }
    }
}

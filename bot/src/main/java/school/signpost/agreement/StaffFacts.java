package school.signpost.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.directory.Account;
import school.signpost.directory.Accounts;
import school.signpost.reminder.model.PasswordRecord.DirectoryWord;
import school.signpost.staff.StaffMember;

/** What the staff list and the directory say of somebody that matters for what they owe. */
@Component
class StaffFacts {

    private final Accounts accounts;

    StaffFacts(Accounts accounts) {
        this.accounts = accounts;
    }

    Facts of(StaffMember member) {
        return new Facts(member, accounts.find(member.aadObjectId()).orElse(null));
    }

    /** Of one person, now. */
    record Facts(StaffMember member, @Nullable Account account) {

        /** Another text means that their book has to be looked at. When the directory was read is no news by itself. */
        String text() {
            var listed = String.join(
                    "|",
                    member.group().name(),
                    day(member.starts()),
                    day(member.leaves()),
                    day(member.passwordChanged()));
            return account == null
                    ? listed
                    : listed + "|" + account.passwordChanged() + "|" + account.enabled() + "|" + account.gone();
        }

        @Nullable
        DirectoryWord directoryWord() {
            var changed = account == null ? null : account.passwordChanged();
            return account == null || changed == null ? null : new DirectoryWord(changed, account.readAt());
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }
}

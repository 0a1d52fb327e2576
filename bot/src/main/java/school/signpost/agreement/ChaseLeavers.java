package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.directory.Account;
import school.signpost.policy.model.LeaverRule;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Tell;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.LeaverTerms;
import school.signpost.reminder.model.Leaving;
import school.signpost.shared.RoleId;
import school.signpost.staff.RolesHeld;
import school.signpost.staff.StaffMember;

/**
 * What has to happen because somebody leaves: the file in their own book, and an errand for each open task in the books of
 * those who do it. What is a week overdue the head hears of as well. Owing the same again changes nothing.
 */
@Component
class ChaseLeavers {

    private static final Tell HEAD = new Tell.ToRole(RoleId.of("head"));

    private final DutyDesk desk;
    private final TellOthers others;
    private final StaffFacts facts;
    private final RolesHeld held;

    ChaseLeavers(DutyDesk desk, TellOthers others, StaffFacts facts, RolesHeld held) {
        this.held = held;
        this.facts = facts;
        this.desk = desk;
        this.others = others;
    }

    void chase(SchoolTerms asked, StaffMember member, Instant now) {
        var rule = asked.policy().duties().leavers();
        if (rule == null) {
            return;
        }
        var today = asked.dayOf(now);
        holdRoles(asked, member, rule, now);
        var book = desk.update(
                asked.policy().school().id(),
                member.id(),
                before -> seen(asked, filed(asked, before, member, rule, now), member, now));
        var file = book.duties().leaving();
        if (file != null) {
            file.tasks().stream()
                    .filter(LeaverTask::isOpen)
                    .forEach(task -> owe(asked, rule, member, file, task, today, now));
        }
    }

    /** First, so that nobody who died in between gives them back: whoever comes back does not hold a role by themselves. */
    private void holdRoles(SchoolTerms asked, StaffMember member, LeaverRule rule, Instant now) {
        var school = asked.policy().school().id();
        var before = desk.findOrFresh(school, member.id());
        var after = filed(asked, before, member, rule, now).duties().leaving();
        if (after != null
                && after.hasReturned()
                && !after.equals(before.duties().leaving())
                && mayWait(asked.policy(), member)) {
            held.hold(school, member.id(), after.lastDay());
        }
    }

    /** Whoever has a role; but the only administrator cannot wait for an administrator's yes. */
    private static boolean mayWait(Policy policy, StaffMember member) {
        var roles = policy.rolesOf(member.email());
        var administrators = policy.role(Role.ADMINISTRATOR).stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .toList();
        return !roles.isEmpty() && !administrators.stream().allMatch(member.email()::equals);
    }

    private static DutyBook filed(SchoolTerms asked, DutyBook book, StaffMember member, LeaverRule rule, Instant now) {
        var before = book.duties().leaving();
        var after = Leaving.onDay(
                        Optional.ofNullable(before),
                        listed(member, asked.dayOf(now)),
                        terms(rule),
                        traces(asked, member))
                .orElse(null);
        if (after == null || after.equals(before)) {
            return book;
        }
        PersonDuties duties = book.duties().with(after);
        return book.with(duties)
                .happened(
                        now,
                        Actors.SIGNPOST,
                        "leaver-file",
                        after.lastDay() + "/" + (after.isClosed() ? "closed" : "open"));
    }

    /** An account that the directory shows disabled, deleted or enabled again needs nobody's tick any more. */
    private DutyBook seen(SchoolTerms asked, DutyBook book, StaffMember member, Instant now) {
        var file = book.duties().leaving();
        var account = facts.of(member).account();
        if (file == null || account == null) {
            return book;
        }
        var today = asked.dayOf(now);
        var event = account.isShut()
                ? new Leaving.Event.SeenInDirectory(account.gone(), today)
                : new Leaving.Event.SeenEnabled(today);
        return Leaving.apply(file, event) instanceof Leaving.Outcome.Changed changed
                ? book.with(book.duties().with(changed.file()))
                        .happened(now, Actors.DIRECTORY, "leaver-account-confirmed", shown(account))
                : book;
    }

    private static String shown(Account account) {
        return account.gone() ? "gone" : account.enabled() ? "enabled" : "disabled";
    }

    private static Leaving.Listed listed(StaffMember member, LocalDate today) {
        var starts = member.starts();
        var leaves = member.leaves();
        boolean isBack = starts != null && (leaves == null || starts.isAfter(leaves));
        return new Leaving.Listed(leaves, isBack ? starts : null, today);
    }

    private static LeaverTerms terms(LeaverRule rule) {
        var back = rule.equipmentBack();
        return new LeaverTerms(
                said(rule.disableWithin()),
                said(rule.removeWithin()),
                back != null && back.is(),
                rule.basis().source());
    }

    private static <T> @Nullable T said(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.is();
    }

    private static LeaverFile.Traces traces(SchoolTerms asked, StaffMember member) {
        var policy = asked.policy();
        boolean shared = policy.duties().passwords().values().stream()
                .anyMatch(each -> !each.accounts().isEmpty() && each.changeOn().contains(PasswordRule.ChangeOn.LEAVER));
        return new LeaverFile.Traces(shared, !policy.rolesOf(member.email()).isEmpty());
    }

    private void owe(
            SchoolTerms asked,
            LeaverRule rule,
            StaffMember member,
            LeaverFile file,
            LeaverTask task,
            LocalDate today,
            Instant now) {
        var errand = errand(member, file, task, today);
        var tell = whoDoes(rule, task.kind());
        boolean somebody = tell != null && others.owe(asked, member, tell, errand, now);
        if (!somebody || !today.isBefore(Leaving.escalates(task))) {
            others.owe(asked, member, HEAD, errand, now);
        }
    }

    private static @Nullable Tell whoDoes(LeaverRule rule, LeaverTask.Kind kind) {
        var equipmentTo = rule.equipmentTo();
        return kind == LeaverTask.Kind.EQUIPMENT_BACK && equipmentTo != null
                ? new Tell.ToRole(equipmentTo)
                : rule.tell();
    }

    private static Errand errand(StaffMember member, LeaverFile file, LeaverTask task, LocalDate today) {
        var since = Leaving.opens(file.lastDay());
        return Errand.of(
                id(member.id().value(), task, file),
                Errand.Kind.LEAVER,
                member.id().value() + "/" + task.kind(),
                since.isAfter(today) ? since : today,
                task.due());
    }

    static DutyId id(String person, LeaverTask task, LeaverFile file) {
        return DutyId.of(
                "leaver",
                String.join("/", person, task.kind().name(), file.lastDay().toString()));
    }
}

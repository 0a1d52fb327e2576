package school.signpost.reminder.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import school.signpost.reminder.model.LeaverTask.Kind;
import school.signpost.reminder.model.LeaverTask.State;

/** Everything that has to happen because one person leaves; of somebody who came back, that their account is enabled. */
public record LeaverFile(LocalDate lastDay, List<LeaverTask> tasks) {

    public LeaverFile {
        tasks = List.copyOf(tasks);
    }

    /** A person is going to leave, or has left. */
    public static LeaverFile leaving(LocalDate lastDay, LeaverTerms rule, Traces traces) {
        var tasks = new ArrayList<LeaverTask>();
        var disable = rule.disableWithin();
        if (disable != null) {
            tasks.add(open(Kind.DISABLE_ACCOUNT, lastDay.plus(disable)));
        }
        var remove = rule.removeWithin();
        if (remove != null) {
            tasks.add(open(Kind.REMOVE_ACCOUNT, lastDay.plus(remove)));
        }
        if (rule.equipmentBack()) {
            tasks.add(open(Kind.EQUIPMENT_BACK, lastDay));
        }
        if (traces.knowsSharedPasswords()) {
            tasks.add(open(Kind.CHANGE_SHARED_PASSWORDS, lastDay));
        }
        if (traces.namedInRoles()) {
            tasks.add(open(Kind.REPLACE_IN_ROLES, lastDay));
        }
        return new LeaverFile(lastDay, tasks);
    }

    private static LeaverTask open(Kind kind, LocalDate due) {
        return new LeaverTask(kind, due, new State.Open());
    }

    public Optional<LeaverTask> task(Kind kind) {
        return tasks.stream().filter(each -> each.kind() == kind).findFirst();
    }

    public boolean isClosed() {
        return tasks.stream().noneMatch(LeaverTask::isOpen);
    }

    LeaverFile changing(Kind kind, UnaryOperator<LeaverTask> change) {
        return changing(each -> each.kind() == kind ? change.apply(each) : each);
    }

    LeaverFile changing(UnaryOperator<LeaverTask> change) {
        return new LeaverFile(lastDay, tasks.stream().map(change).toList());
    }

    /** Whether they have come back since: the next last day is another matter. */
    public boolean hasReturned() {
        return tasks.stream()
                .anyMatch(each -> each.kind() == Kind.ENABLE_ACCOUNT
                        || (each.state() instanceof State.Dropped dropped && dropped.why() == LeaverTask.Reason.BACK));
    }

    /** With the account to be enabled again from that day, if it was shut. */
    LeaverFile enablingFrom(LocalDate day) {
        if (task(Kind.ENABLE_ACCOUNT).isPresent() || !(isDone(Kind.DISABLE_ACCOUNT) || isDone(Kind.REMOVE_ACCOUNT))) {
            return this;
        }
        var all = new ArrayList<>(tasks);
        all.add(open(Kind.ENABLE_ACCOUNT, day));
        return new LeaverFile(lastDay, all);
    }

    private boolean isDone(Kind kind) {
        return task(kind)
                .filter(each -> each.state() instanceof State.Done || each.state() instanceof State.Confirmed)
                .isPresent();
    }

    /** What about the school still carries their trace. */
    public record Traces(boolean knowsSharedPasswords, boolean namedInRoles) {}
}

package school.signpost.reminder.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import school.signpost.reminder.model.LeaverTask.Kind;
import school.signpost.reminder.model.LeaverTask.State;

/**
 * Everything that has to happen because one person leaves. {@code urgent} is a suspension: it is due at once and seen only
 * by the head and the network manager.
 */
public record LeaverFile(LocalDate lastDay, boolean urgent, List<LeaverTask> tasks) {

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
        return new LeaverFile(lastDay, false, tasks);
    }

    /** A person is suspended: the account is disabled today; nothing is said of removing anything. */
    public static LeaverFile suspended(LocalDate today) {
        return new LeaverFile(today, true, List.of(open(Kind.DISABLE_ACCOUNT, today)));
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
        return new LeaverFile(
                lastDay,
                urgent,
                tasks.stream()
                        .map(each -> each.kind() == kind ? change.apply(each) : each)
                        .toList());
    }

    /** What about the school still carries their trace. */
    public record Traces(boolean knowsSharedPasswords, boolean namedInRoles) {}
}

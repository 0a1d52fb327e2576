package school.signpost.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.SeeLeavers.Leaver;
import school.signpost.agreement.SeeLeavers.Leavers;
import school.signpost.cards.Words;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.LeaverTask.State;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolTimes;

/** How it stands with each thing to be done about leavers, in words: who did it, when, and what they saw. */
@Component
public class LeaverWords {

    private final Words words;
    private final Staff staff;

    LeaverWords(Words words, Staff staff) {
        this.words = words;
        this.staff = staff;
    }

    /** A heading, and a row for each task. */
    public List<List<String>> rows(SchoolId school, Leavers leavers) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("name", "email", "last-day", "task", "due", "state", "on", "by", "note")
                .map(each -> words.say("leavers.column." + each))
                .toList());
        for (var leaver : leavers.people()) {
            leaver.file().tasks().forEach(task -> rows.add(row(school, leaver, task, leavers.today())));
        }
        return rows;
    }

    private List<String> row(SchoolId school, Leaver leaver, LeaverTask task, LocalDate today) {
        return List.of(
                leaver.who().name(),
                leaver.who().email(),
                leaver.file().lastDay().toString(),
                words.say("leavers.task." + task.kind()),
                task.due().toString(),
                words.say("leavers.state." + state(task, today)),
                endedOn(task).map(LocalDate::toString).orElse(""),
                by(school, task),
                note(task));
    }

    /** One task in a sentence. */
    public String line(SchoolId school, LeaverTask task, LocalDate today) {
        var note = note(task);
        return words.say(
                "leavers.line." + state(task, today),
                Map.of(
                        "task",
                        words.say("leavers.task." + task.kind()),
                        "due",
                        SchoolTimes.said(task.due()),
                        "on",
                        endedOn(task).map(SchoolTimes::said).orElse(""),
                        "by",
                        by(school, task),
                        "note",
                        note.isEmpty() ? "" : words.say("leavers.noted", Map.of("note", note))));
    }

    private static String state(LeaverTask task, LocalDate today) {
        return switch (task.state()) {
            case State.Open ignored -> task.isLateOn(today) ? "late" : "open";
            case State.Done ignored -> "done";
            case State.Confirmed ignored -> "confirmed";
            case State.Dropped dropped -> "dropped." + dropped.why();
        };
    }

    private static Optional<LocalDate> endedOn(LeaverTask task) {
        return switch (task.state()) {
            case State.Open ignored -> Optional.empty();
            case State.Done done -> Optional.of(done.on());
            case State.Confirmed confirmed -> Optional.of(confirmed.on());
            case State.Dropped dropped -> Optional.of(dropped.on());
        };
    }

    private String by(SchoolId school, LeaverTask task) {
        return task.state() instanceof State.Done done
                ? staff.find(school, StaffId.of(done.by()))
                        .map(StaffMember::name)
                        .orElse(done.by())
                : "";
    }

    private static String note(LeaverTask task) {
        return task.state() instanceof State.Done done ? Objects.requireNonNullElse(done.note(), "") : "";
    }
}

package school.signpost.agreement.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.LeaverTerms;
import school.signpost.reminder.model.Leaving;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.reminder.model.SendingDays;
import school.signpost.reminder.model.Snoozing;
import school.signpost.shared.AgreementId;

/**
 * A school in memory that stores one document per person, as the real one does, and can die after any write. Messages are
 * in the same write as what they say, so whatever was stored was also sent.
 */
final class PretendSchool {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE dd MMM yyyy", Locale.UK);
    private static final int NEVER = Integer.MAX_VALUE;
    private static final LeaverTerms LEAVERS = new LeaverTerms(Period.ofDays(7), Period.ofDays(28), true, "L");
    private static final LeaverFile.Traces NO_TRACES = new LeaverFile.Traces(false, false);

    private final Map<String, Person> list = new TreeMap<>();
    private final Map<String, PersonDuties> stored = new TreeMap<>();
    private final Map<String, LocalDate> nextLook = new TreeMap<>();
    private final Map<String, List<String>> diary = new LinkedHashMap<>();
    private final Map<String, List<LocalDate>> digests = new TreeMap<>();
    private final boolean everybodyEveryDay;
    private Rules rules;
    private SendingDays days;
    private int writesLeft = NEVER;
    private boolean paused;

    PretendSchool(Rules rules, SendingDays days, boolean everybodyEveryDay) {
        this.rules = rules;
        this.days = days;
        this.everybodyEveryDay = everybodyEveryDay;
    }

    void listed(String name, Person person, LocalDate today) {
        list.put(name, person);
        stored.putIfAbsent(name, PersonDuties.NONE.with(PasswordRecord.since(today)));
        nextLook.put(name, today);
        diary.putIfAbsent(name, new ArrayList<>());
    }

    void publish(Rules newRules, LocalDate today) {
        rules = newRules;
        stored.keySet().forEach(name -> nextLook.put(name, today));
    }

    void moveTerm(SendingDays newDays, LocalDate today) {
        days = newDays;
        stored.keySet().forEach(name -> nextLook.put(name, today));
    }

    /** The office lets nobody be asked for the time being; what is owed stays owed, with its days. */
    void pauses(boolean now) {
        paused = now;
    }

    /** A day's run; with {@code crashAfter} writes it dies, and a fresh run finds what was stored. */
    void run(LocalDate today, int crashAfter) {
        if (paused || !days.include(today)) {
            return;
        }
        writesLeft = crashAfter;
        try {
            runOnce(today);
        } catch (Died restart) {
            writesLeft = NEVER;
            runOnce(today);
        }
        writesLeft = NEVER;
    }

    /** First everybody's day, so that whoever is told of others hears of all of them at once; then the digests. */
    private void runOnce(LocalDate today) {
        dueOn(today).forEach(name -> look(name, today));
        dueOn(today).forEach(name -> digest(name, today));
    }

    private List<String> dueOn(LocalDate today) {
        return stored.keySet().stream()
                .filter(name -> everybodyEveryDay
                        || Optional.ofNullable(nextLook.get(name))
                                .filter(day -> !day.isAfter(today))
                                .isPresent())
                .toList();
    }

    private void look(String name, LocalDate today) {
        var looked = DailyLook.look(duties(name), person(name), rules, days, today);
        var after = looked.after();
        for (var news : looked.news()) {
            tellOthers(name, news, today);
            after = after.with(news.agreement(), now(after, name, news.agreement(), news.toldOn(today), today));
        }
        if (!after.equals(duties(name))) {
            store(name, after, today, null);
        }
        leaves(name, today);
    }

    /** The leaver's file first, then an errand for each open task in the books of whoever does it. */
    private void leaves(String name, LocalDate today) {
        var before = duties(name).leaving();
        var person = person(name);
        var starts = person.starts();
        var lastDay = person.leaves();
        var backOn = starts != null && (lastDay == null || starts.isAfter(lastDay)) ? starts : null;
        var file = Leaving.onDay(
                        Optional.ofNullable(before), new Leaving.Listed(lastDay, backOn, today), LEAVERS, NO_TRACES)
                .orElse(null);
        if (file == null) {
            return;
        }
        if (!file.equals(before)) {
            store(name, duties(name).with(file), today, null);
            dropStale(name, file);
        }
        for (var task : file.tasks()) {
            if (task.isOpen()) {
                owe(task.kind() == LeaverTask.Kind.EQUIPMENT_BACK ? "Mara" : "Nat", name, file, task, today);
                if (!today.isBefore(Leaving.escalates(task))) {
                    owe("Hal", name, file, task, today);
                }
            }
        }
    }

    private void owe(String to, String about, LeaverFile file, LeaverTask task, LocalDate today) {
        var errand =
                Errand.of(leaver(about, task, file), Errand.Kind.LEAVER, about + "/" + task.kind(), today, task.due());
        var after = duties(to).owing(List.of(errand));
        if (!after.equals(duties(to))) {
            store(to, after, today, null);
        }
    }

    private static DutyId leaver(String about, LeaverTask task, LeaverFile file) {
        return DutyId.of("leaver", about + "/" + task.kind() + "/" + file.lastDay());
    }

    /** What is not open any more is nobody's errand. */
    private void dropStale(String about, LeaverFile file) {
        file.tasks().stream()
                .filter(task -> !task.isOpen())
                .map(task -> leaver(about, task, file))
                .forEach(id -> stored.replaceAll((name, duties) -> duties.without(id)));
    }

    private void digest(String name, LocalDate today) {
        var person = person(name);
        var digest = DailyLook.digest(duties(name), person, rules, days, today);
        var after = digest.map(DailyLook.Digest::after).orElse(duties(name));
        var next = DailyLook.nextLook(after, person, rules, days, today);
        store(name, after, next.orElse(null), digest.orElse(null));
    }

    private void tellOthers(String about, News news, LocalDate today) {
        var to = switch (news) {
            case News.IsOverdue ignored -> "Mara";
            case News.NotSignedYet ignored -> "Nat";
            case News.WillNotSign ignored -> "Hal";
        };
        var kind = switch (news) {
            case News.IsOverdue ignored -> Errand.Kind.SIGNATURE_OVERDUE;
            case News.NotSignedYet ignored -> Errand.Kind.NO_ACCESS_YET;
            case News.WillNotSign ignored -> Errand.Kind.SIGNATURE_REFUSED;
        };
        var since = switch (news) {
            case News.IsOverdue overdue -> overdue.due();
            case News.NotSignedYet waiting -> waiting.due();
            case News.WillNotSign refused -> refused.on();
        };
        var id = DutyId.of(kind.name().toLowerCase(Locale.ROOT), about + "/" + news.agreement() + "/" + since);
        if (to.equals(about)) {
            return;
        }
        var after = duties(to).owing(List.of(Errand.of(id, kind, about, today, today.plusDays(14))));
        if (!after.equals(duties(to))) {
            store(to, after, today, null);
        }
    }

    private void store(String name, PersonDuties after, @Nullable LocalDate next, DailyLook.@Nullable Digest digest) {
        if (writesLeft-- == 0) {
            throw new Died();
        }
        stored.put(name, after);
        if (next == null) {
            nextLook.remove(name);
        } else {
            nextLook.put(name, next);
        }
        if (digest != null) {
            digests.computeIfAbsent(name, ignored -> new ArrayList<>()).add(digest.day());
            write(name, digest.day(), SendingDays.USUAL + " is told of " + shown(digest, name));
        }
    }

    private String shown(DailyLook.Digest digest, String name) {
        return String.join(
                ", ",
                DailyLook.owed(digest.after(), person(name), rules, days, digest.day())
                                .isEmpty()
                        ? digest.duties().stream().map(DutyId::value).toList()
                        : digest.duties().stream()
                                .map(id -> shown(id, digest, name))
                                .toList());
    }

    private String shown(DutyId id, DailyLook.Digest digest, String name) {
        return DailyLook.owed(digest.after(), person(name), rules, days, digest.day()).stream()
                .filter(each -> each.owed().duty().equals(id))
                .findFirst()
                .map(each -> id
                        + (each.owed().isOverdue(digest.day()) ? " OVERDUE since " : " by ")
                        + each.owed().due())
                .orElse(id.value());
    }

    // What people and the office do.

    Outcome does(String name, AgreementId agreement, Event event, LocalDate today) {
        var rule = rules.agreements().stream()
                .filter(each -> each.id().equals(agreement))
                .findFirst()
                .orElseThrow();
        var outcome = Obligations.apply(
                duties(name).to(agreement), event, new Setting(rule, person(name), days.calendar(), today));
        if (outcome instanceof Outcome.Now now) {
            store(name, duties(name).with(agreement, now.obligation()), today, null);
            write(name, today, event.getClass().getSimpleName() + " " + agreement);
            forget(name, agreement, now.obligation());
        }
        return outcome;
    }

    /** What somebody waited for is no errand once it is settled. */
    private void forget(String about, AgreementId agreement, Obligation now) {
        if (now.round() != null) {
            return;
        }
        for (var name : List.copyOf(stored.keySet())) {
            for (var errand : duties(name).errands()) {
                if (errand.about().equals(about)
                        && errand.id().about().contains("/" + agreement + "/")
                        && errand.kind() == Errand.Kind.NO_ACCESS_YET) {
                    stored.put(name, duties(name).without(errand.id()));
                }
            }
        }
    }

    void changesPassword(String name, LocalDate today) {
        var password = Objects.requireNonNull(duties(name).password());
        var at = today.atTime(LocalTime.NOON).atZone(days.calendar().zone()).toInstant();
        store(name, duties(name).with(password.changedAt(at)), today, null);
        write(name, today, "changes the password");
    }

    /** Whoever was told says that it is done; it goes from everybody's list, and stays in the leaver's file. */
    void ticks(String name, String about, LeaverTask.Kind kind, LocalDate today) {
        var file = Objects.requireNonNull(duties(about).leaving());
        var outcome = Leaving.apply(file, new Leaving.Event.Ticked(kind, name, today, null));
        if (outcome instanceof Leaving.Outcome.Changed changed) {
            store(about, duties(about).with(changed.file()), today, null);
            dropStale(about, changed.file());
            write(name, today, "says it is done: " + kind + " of " + about);
        }
    }

    boolean snoozes(String name, LocalDate until, LocalDate today) {
        var owed = DailyLook.owed(duties(name), person(name), rules, days, today).stream()
                .map(each -> each.owed())
                .toList();
        var result = new Snoozing(days, new Snoozing.Limits(7, 2))
                .until(until, owed, duties(name).hearing(), today);
        if (result instanceof Snoozing.Result.Snoozed snoozed) {
            store(name, duties(name).with(snoozed.hearing()), today, null);
            write(name, today, "asks for peace until " + until);
            return true;
        }
        return false;
    }

    // What there is to see.

    Optional<Round> round(String name, AgreementId agreement) {
        return Optional.ofNullable(duties(name).to(agreement).round());
    }

    boolean isTold(String name, LocalDate today) {
        return digests.getOrDefault(name, List.of()).contains(today);
    }

    List<LocalDate> digests(String name) {
        return digests.getOrDefault(name, List.of());
    }

    PersonDuties duties(String name) {
        return Objects.requireNonNull(stored.get(name));
    }

    Person person(String name) {
        return Objects.requireNonNull(list.get(name));
    }

    List<String> names() {
        return List.copyOf(stored.keySet());
    }

    Rules rules() {
        return rules;
    }

    Edition edition(AgreementId agreement) {
        return rules.agreements().stream()
                .filter(each -> each.id().equals(agreement))
                .findFirst()
                .orElseThrow()
                .edition();
    }

    void write(String name, LocalDate day, String what) {
        diary(name).add(DAY.format(day) + "  " + what);
    }

    private List<String> diary(String name) {
        return diary.computeIfAbsent(name, ignored -> new ArrayList<>());
    }

    String diaries() {
        var text = new StringBuilder();
        new TreeMap<>(diary)
                .forEach((name, lines) -> text.append(name)
                        .append('\n')
                        .append("  ")
                        .append(String.join("\n  ", lines))
                        .append("\n\n"));
        return text.toString();
    }

    private Obligation now(PersonDuties duties, String name, AgreementId agreement, Event event, LocalDate today) {
        var rule = rules.agreements().stream()
                .filter(each -> each.id().equals(agreement))
                .findFirst()
                .orElseThrow();
        var setting = new Setting(rule, person(name), days.calendar(), today);
        return ((Outcome.Now) Obligations.apply(duties.to(agreement), event, setting)).obligation();
    }

    /** The process died here. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

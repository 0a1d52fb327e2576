package school.signpost.caseregister;

import school.signpost.alert.model.Decision;
import school.signpost.alert.model.Effect;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.StaffId;

/** Turns a decision about an alert into the case's new state: alert, timeline and owed notices together. Pure. */
final class CaseDecision {

    private CaseDecision() {}

    static Case apply(Case before, Decision decision, String actor, Stamp stamp) {
        var after = before.with(decision.alert());
        for (var effect : decision.effects()) {
            after = apply(after, effect, actor, stamp);
        }
        return after;
    }

    private static Case apply(Case file, Effect effect, String actor, Stamp stamp) {
        return switch (effect) {
            case Effect.Tell tell ->
                happened(
                        owe(file, "alert/" + tell.person(), tell.person(), NoticeKind.ALERT, stamp),
                        Happening.TOLD,
                        tell.person().value(),
                        stamp);
            case Effect.Inform inform ->
                happened(
                        owe(file, "inform/" + inform.person(), inform.person(), NoticeKind.INFORMATION, stamp),
                        Happening.INFORMED,
                        inform.person().value(),
                        stamp);
            case Effect.Remind remind ->
                owe(file, "remind/" + remind.person(), remind.person(), NoticeKind.REMINDER, stamp);
            case Effect.Refresh refresh ->
                owe(file, "refresh/" + refresh.person(), refresh.person(), NoticeKind.REFRESH, stamp);
            case Effect.Withdraw withdraw -> withdraw(file, withdraw.person(), stamp);
            case Effect.ReporterAnswered answered ->
                happenedBy(
                        oweReporter(file, "read/" + answered.by() + "/" + answered.answer(), NoticeKind.READ, stamp),
                        actor,
                        Happening.ANSWERED,
                        answered.answer().name(),
                        stamp);
            case Effect.ReporterUnanswered ignored ->
                happened(
                        oweReporter(file, "unanswered", NoticeKind.UNANSWERED, stamp), Happening.UNANSWERED, "", stamp);
            case Effect.ReporterMustPhone ignored ->
                happenedOnce(oweReporter(file, "must-phone", NoticeKind.MUST_PHONE, stamp), stamp);
            case Effect.Climbed climbed ->
                happened(file, Happening.CLIMBED, Integer.toString(climbed.step() + 1), stamp);
            case Effect.TakenBack ignored ->
                happenedBy(
                        oweReporter(file, "unanswered", NoticeKind.UNANSWERED, stamp),
                        actor,
                        Happening.TAKEN_BACK,
                        "",
                        stamp);
            case Effect.StillWithYou asked ->
                happened(
                        owe(file, "chaser/" + asked.person(), asked.person(), NoticeKind.CHASER, stamp),
                        Happening.CHASED,
                        asked.person().value(),
                        stamp);
            case Effect.Stalled stalled -> withoutOwner(file, Happening.STALLED, stalled.person(), stamp);
            case Effect.OwnerGone gone -> withoutOwner(file, Happening.OWNER_GONE, gone.person(), stamp);
            // Who did it and why is put on the timeline by whoever decided it, with the text.
            case Effect.Stopped ignored -> oweReporter(file, Notices.STOPPED, NoticeKind.STOPPED, stamp);
            case Effect.Resumed ignored ->
                happenedBy(
                        oweReporter(file, Notices.RESUMED, NoticeKind.STOPPED, stamp),
                        actor,
                        Happening.RESUMED,
                        "",
                        stamp);
            case Effect.SentOn ignored -> happenedBy(file, actor, Happening.SENT_ON, "", stamp);
            case Effect.HandedOver handed ->
                happenedBy(file, actor, Happening.HANDED_OVER, handed.to().value(), stamp);
        };
    }

    /** The reporter had been told that somebody deals with it, and hears that this is so no more. */
    private static Case withoutOwner(Case file, Happening what, StaffId owner, Stamp stamp) {
        return happened(oweReporter(file, "unanswered", NoticeKind.UNANSWERED, stamp), what, owner.value(), stamp);
    }

    private static Case withdraw(Case file, StaffId person, Stamp stamp) {
        var without = file.notices().withdrawAll(person.value(), stamp.system()).silence(person.value());
        return happened(file.with(without), Happening.WITHDRAWN, person.value(), stamp);
    }

    private static Case owe(Case file, String key, StaffId person, NoticeKind kind, Stamp stamp) {
        return file.with(file.notices().owe(key, person.value(), kind, stamp.system()));
    }

    static Case oweReporter(Case file, String key, NoticeKind kind, Stamp stamp) {
        var reporter = file.filing().reporter();
        return reporter.isServed() ? file.with(file.notices().owe(key, reporter.person(), kind, stamp.system())) : file;
    }

    private static Case happened(Case file, Happening what, String about, Stamp stamp) {
        return happenedBy(file, Happened.SIGNPOST, what, about, stamp);
    }

    /** Asked again every time, but told once: the notice counts its repeats. */
    private static Case happenedOnce(Case file, Stamp stamp) {
        boolean known = file.timeline().entries().stream().anyMatch(entry -> entry.what() == Happening.MUST_PHONE);
        return known ? file : happened(file, Happening.MUST_PHONE, "", stamp);
    }

    private static Case happenedBy(Case file, String actor, Happening what, String about, Stamp stamp) {
        return file.with(Happened.of(stamp.school(), actor, what, about.isEmpty() ? null : about));
    }
}

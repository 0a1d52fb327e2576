package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Plans how people are told who do not answer in Teams: which other way is tried when, and what a company's mailbox gets.
 * The plan stands in the case, so that it survives a restart, and ends with the answer. Pure.
 */
final class OtherWays {

    private static final String MAILBOX = "mailbox/";

    private OtherWays() {}

    /** What somebody newly told is to be told by besides, and when. */
    interface Plan extends Function<Told, List<PlannedWay>> {}

    /** Adds what a change of the alert asks for and drops what it has made pointless; then owes what is due. */
    static Case after(Optional<Case> before, Case file, Plan plan, Stamp stamp) {
        var planned = new ArrayList<PlannedWay>();
        if (file.alert().nextClimb() != null) {
            for (var told : file.alert().awaited()) {
                planned.addAll(isNew(before, told) ? plan.apply(told) : of(file, told.person()));
            }
        }
        return due(file.reaching(planned), stamp);
    }

    private static boolean isNew(Optional<Case> before, Told told) {
        return before.flatMap(file -> file.alert().told(told.person()))
                .filter(known -> known.at().equals(told.at()) && known.mayAnswer() && !known.hasAnswered())
                .isEmpty();
    }

    private static List<PlannedWay> of(Case file, StaffId person) {
        return file.planned().stream()
                .filter(each -> each.person().equals(person))
                .toList();
    }

    /** Owes what has come due by the school's clock. */
    private static Case due(Case file, Stamp stamp) {
        var after = file;
        var left = new ArrayList<PlannedWay>();
        for (var each : file.planned()) {
            if (each.due().isAfter(stamp.school())) {
                left.add(each);
            } else {
                after = owe(after, each, stamp);
            }
        }
        return after.reaching(left);
    }

    private static Case owe(Case file, PlannedWay planned, Stamp stamp) {
        var person = planned.person().value();
        var happening = planned.way() == Way.TEXT ? Happening.TEXTED : Happening.EMAILED;
        return owing(file, keyOf(planned.way(), person), person, NoticeKind.ALERT, planned.way(), stamp)
                .with(Happened.of(stamp.school(), Happened.SIGNPOST, happening, person));
    }

    private static Case owing(Case file, String key, String person, NoticeKind kind, Way way, Stamp stamp) {
        return file.with(file.notices().owe(OwedNotice.of(key, person, kind, way, stamp.system()), stamp.system()));
    }

    private static String keyOf(Way way, String person) {
        return way.name().toLowerCase(Locale.ROOT) + "/" + person;
    }

    /** Somebody could not be reached by the way that was tried: their next one need not wait for its time. */
    static Case afterTrying(Case file, Claimed notice, SendResult result, Stamp stamp) {
        boolean failed = result instanceof SendResult.Unreachable || result instanceof SendResult.Never;
        return failed
                ? switch (notice.kind()) {
                    case ALERT, REMINDER -> sooner(file, notice.person(), stamp);
                    case INFORMATION ->
                        notice.leaving().way() == Way.TEAMS
                                ? owing(
                                        file,
                                        keyOf(Way.EMAIL, notice.person()),
                                        notice.person(),
                                        NoticeKind.INFORMATION,
                                        Way.EMAIL,
                                        stamp)
                                : file;
                    case REFRESH, WITHDRAWAL, RECEIPT, READ, UNANSWERED, MUST_PHONE, ADDITION, ATTENTION -> file;
                }
                : file;
    }

    private static Case sooner(Case file, String person, Stamp stamp) {
        var first = file.planned().stream()
                .filter(each -> each.person().value().equals(person))
                .min(Comparator.comparing(PlannedWay::due));
        return first.map(next -> due(
                        file.reaching(file.planned().stream()
                                .map(each -> each.equals(next) ? at(each, stamp.school()) : each)
                                .toList()),
                        stamp))
                .orElse(file);
    }

    private static PlannedWay at(PlannedWay planned, Instant now) {
        return new PlannedWay(planned.person(), planned.way(), now);
    }

    /** A company that holds a role hears of it once, in its mailbox; whoever confirms for it is told as everybody is. */
    static Case tellMailbox(Case file, RoleId role, Stamp stamp) {
        var key = MAILBOX + role.value();
        return file.notices().find(key).isPresent() || file.filing().restricted()
                ? file
                : owing(file, key, key, NoticeKind.INFORMATION, Way.EMAIL, stamp);
    }

    /** The role whose mailbox a notice goes to, where it goes to one. */
    static Optional<RoleId> mailboxOf(Claimed notice) {
        return notice.person().startsWith(MAILBOX)
                ? Optional.of(RoleId.of(notice.person().substring(MAILBOX.length())))
                : Optional.empty();
    }
}

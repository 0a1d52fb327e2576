package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import school.signpost.agreement.model.Obligation.Exemption;
import school.signpost.agreement.model.Obligation.Refusal;
import school.signpost.agreement.model.Outcome.Now;
import school.signpost.agreement.model.Outcome.Refused;
import school.signpost.agreement.model.Outcome.Why;

/** What each event does to one person's obligation: the one place where it changes. */
public final class Obligations {

    private static final int MISTAKE_DAYS = 31;

    private Obligations() {}

    public static Outcome apply(Obligation before, Event event, Setting setting) {
        var today = setting.today();
        return switch (event) {
            case Event.DayCame ignored -> new Now(onDay(before, setting));
            case Event.Told told -> inRound(before, round -> round.toldOn(told.on()));
            case Event.OverdueTold told -> inRound(before, round -> round.overdueToldOn(told.on()));
            case Event.OfficeTold told -> inRound(before, round -> round.officeToldOn(told.on()));
            case Event.RefusalTold told -> refusalTold(before, told.on());
            case Event.Signs signs -> signs(before, signs.signature(), setting);
            case Event.PaperCame paper -> paper(before, paper.signature(), setting);
            case Event.Declines declines -> declines(before, declines, setting);
            case Event.AskedAgain ignored ->
                before.refusal() == null || setting.person().hasLeft(today)
                        ? new Refused(before.refusal() == null ? Why.NOT_DECLINED : Why.NOT_HERE)
                        : new Now(onDay(before.refused(null), setting));
            case Event.Exempted exempted -> exempted(before, exempted, setting);
            case Event.ExemptionEnded ignored ->
                before.isExempt(today) ? new Now(onDay(before.exempted(null), setting)) : new Refused(Why.NOT_EXEMPT);
        };
    }

    private static Outcome inRound(Obligation before, UnaryOperator<Round> change) {
        var round = before.round();
        return round == null ? new Refused(Why.NOTHING_ASKED) : new Now(before.asked(change.apply(round)));
    }

    private static Outcome refusalTold(Obligation before, LocalDate on) {
        var refusal = before.refusal();
        return refusal == null ? new Refused(Why.NOT_DECLINED) : new Now(before.refused(refusal.toldOn(on)));
    }

    private static Outcome signs(Obligation before, Signature signature, Setting setting) {
        if (setting.person().hasLeft(setting.today())) {
            return new Refused(Why.NOT_HERE);
        }
        if (!setting.agreement().isFor(setting.person())) {
            return new Refused(Why.NOT_IN_AUDIENCE);
        }
        if (!signature.text().equals(setting.text())) {
            return new Refused(Why.SUPERSEDED);
        }
        boolean already = before.round() == null
                && setting.counted(before)
                        .filter(each -> each.text().equals(setting.text()))
                        .isPresent();
        return already ? new Refused(Why.ALREADY_SIGNED) : new Now(settled(before, signature, setting));
    }

    /** Paper may come late: for an older text, or from somebody who has left since. It cannot come from the future. */
    private static Outcome paper(Obligation before, Signature signature, Setting setting) {
        if (signature.on().isAfter(setting.today())) {
            return new Refused(Why.WRONG_DAY);
        }
        if (!setting.agreement().isFor(setting.person())) {
            return new Refused(Why.NOT_IN_AUDIENCE);
        }
        if (!setting.agreement().isSignedBy(signature.signer())) {
            return new Refused(Why.OTHER_SIGNER);
        }
        boolean known = before.signatures().stream()
                .anyMatch(each -> each.text().equals(signature.text())
                        && each.on().equals(signature.on())
                        && each.signer().equals(signature.signer()));
        return known ? new Refused(Why.ALREADY_SIGNED) : new Now(settled(before, signature, setting));
    }

    /** The round ends if this was what it asked for; what they refused or were excused from is settled by signing it. */
    private static Obligation settled(Obligation before, Signature signature, Setting setting) {
        var signed = before.signed(signature);
        if (!signature.text().equals(setting.text())) {
            return signed;
        }
        var asked = before.round();
        var over = asked != null && Need.of(signed.asked(null), setting).isPresent() ? signed : signed.asked(null);
        return over.refused(null).exempted(null);
    }

    private static Outcome declines(Obligation before, Event.Declines declines, Setting setting) {
        if (setting.person().hasLeft(setting.today())) {
            return new Refused(Why.NOT_HERE);
        }
        if (!declines.text().equals(setting.text())) {
            return new Refused(Why.SUPERSEDED);
        }
        var refusal = before.refusal();
        if (refusal != null && refusal.text().equals(setting.text())) {
            return new Refused(Why.ALREADY_DECLINED);
        }
        if (before.round() == null) {
            return new Refused(Why.NOTHING_ASKED);
        }
        return new Now(
                before.asked(null).refused(new Refusal(declines.text(), setting.today(), declines.reason(), null)));
    }

    private static Outcome exempted(Obligation before, Event.Exempted exempted, Setting setting) {
        if (exempted.ownCase()) {
            return new Refused(Why.OWN_CASE);
        }
        if (setting.person().hasLeft(setting.today())) {
            return new Refused(Why.NOT_HERE);
        }
        var until = exempted.until();
        if (until != null && until.isBefore(setting.today())) {
            return new Refused(Why.WRONG_DAY);
        }
        var exemption = new Exemption(exempted.by(), exempted.why(), setting.today(), until);
        return new Now(before.asked(null).refused(null).exempted(exemption));
    }

    /** Opens and closes rounds by what is true on the setting's day. Doing it twice on one day does it once. */
    private static Obligation onDay(Obligation before, Setting setting) {
        var today = setting.today();
        var leaves = setting.person().leaves();
        if (leaves != null && setting.person().hasLeft(today)) {
            return leaves.equals(before.leftOn()) ? before : before.left(leaves);
        }
        var here = isCorrection(before, setting) ? before.stayed() : before;
        var current = here.exemption() == null || here.isExempt(today) ? here : here.exempted(null);
        var refusal = current.refusal();
        boolean refused = refusal != null && refusal.text().equals(setting.text());
        if (current.isExempt(today) || refused) {
            return current.asked(null);
        }
        current = refusal == null ? current : current.refused(null);
        var need = Need.of(current, setting);
        if (need.isEmpty()) {
            return current.asked(null);
        }
        return current.round() != null
                ? current
                : current.asked(
                        Round.open(need.get().occasion(), today, need.get().due()));
    }

    /** A last day that is taken back within a month was a mistake in a list; after that somebody has come back. */
    private static boolean isCorrection(Obligation before, Setting setting) {
        var leftOn = before.leftOn();
        var starts = setting.person().starts();
        return leftOn != null
                && (starts == null || !starts.isAfter(leftOn))
                && !setting.today().isAfter(leftOn.plusDays(MISTAKE_DAYS));
    }
}

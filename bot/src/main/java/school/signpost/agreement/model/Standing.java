package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Obligation.Exemption;
import school.signpost.agreement.model.Obligation.Refusal;

/** Where one person stands with one agreement on a day, worked out from what is stored. */
public sealed interface Standing {

    /** Nothing asks for it. */
    record NotDue() implements Standing {}

    /** Asked for, not yet reminded. */
    record Due(Round round) implements Standing {}

    /** Has been told, and there is still time. */
    record Reminded(Round round) implements Standing {}

    /** Signed the text in force. */
    record Signed(Signature signature, @Nullable LocalDate renewsOn) implements Standing {}

    /** Read it and will not sign. */
    record Declined(Refusal refusal) implements Standing {}

    /** Need not sign. */
    record Exempt(Exemption exemption) implements Standing {}

    /** The day has passed. */
    record Overdue(Round round) implements Standing {}

    /** Signed an older text; {@code round} where the policy has the new one signed too. */
    record OutOfDate(Signature signature, @Nullable Round round) implements Standing {}

    /** No longer here. */
    record Left(LocalDate lastDay) implements Standing {}

    /** The round in which it is asked for; empty when nobody asks. */
    default Optional<Round> asks() {
        return switch (this) {
            case Due due -> Optional.of(due.round());
            case Reminded told -> Optional.of(told.round());
            case Overdue late -> Optional.of(late.round());
            case OutOfDate old -> Optional.ofNullable(old.round());
            case NotDue ignored -> Optional.empty();
            case Signed ignored -> Optional.empty();
            case Declined ignored -> Optional.empty();
            case Exempt ignored -> Optional.empty();
            case Left ignored -> Optional.empty();
        };
    }

    /** The signature that somebody gave, under whichever text. */
    default Optional<Signature> given() {
        return switch (this) {
            case Signed signed -> Optional.of(signed.signature());
            case OutOfDate old -> Optional.of(old.signature());
            case NotDue ignored -> Optional.empty();
            case Due ignored -> Optional.empty();
            case Reminded ignored -> Optional.empty();
            case Overdue ignored -> Optional.empty();
            case Declined ignored -> Optional.empty();
            case Exempt ignored -> Optional.empty();
            case Left ignored -> Optional.empty();
        };
    }

    /** Why a signature under the text in force is not there although it should be; empty where nothing is wrong. */
    default Optional<Gap> gap() {
        return switch (this) {
            case Due ignored -> Optional.of(Gap.NOT_TOLD);
            case Reminded ignored -> Optional.of(Gap.TOLD);
            case Overdue ignored -> Optional.of(Gap.OVERDUE);
            case Declined ignored -> Optional.of(Gap.DECLINED);
            case OutOfDate ignored -> Optional.of(Gap.OLDER);
            case NotDue ignored -> Optional.empty();
            case Signed ignored -> Optional.empty();
            case Exempt ignored -> Optional.empty();
            case Left ignored -> Optional.empty();
        };
    }

    /** What is wrong where a signature is not there. */
    enum Gap {
        /** Asked for, and they have not heard of it yet. */
        NOT_TOLD,
        /** They have been told and still have time. */
        TOLD,
        /** The day has passed. */
        OVERDUE,
        /** They will not. */
        DECLINED,
        /** They signed an older text. */
        OLDER
    }

    static Standing of(Obligation obligation, Setting setting) {
        var person = setting.person();
        var today = setting.today();
        var leaves = person.leaves();
        if (leaves != null && person.hasLeft(today)) {
            return new Left(leaves);
        }
        var exemption = obligation.exemption();
        if (exemption != null && exemption.holdsOn(today)) {
            return new Exempt(exemption);
        }
        var refusal = obligation.refusal();
        if (refusal != null && refusal.text().equals(setting.text())) {
            return new Declined(refusal);
        }
        var round = obligation.round();
        return round == null ? settled(obligation, setting) : asked(obligation, round, setting);
    }

    private static Standing asked(Obligation obligation, Round round, Setting setting) {
        if (round.isOverdue(setting.today())) {
            return new Overdue(round);
        }
        var older = setting.counted(obligation).filter(each -> !each.text().equals(setting.text()));
        if (older.isPresent()) {
            return new OutOfDate(older.get(), round);
        }
        return round.told() == null ? new Due(round) : new Reminded(round);
    }

    private static Standing settled(Obligation obligation, Setting setting) {
        var counted = setting.counted(obligation);
        if (counted.isEmpty()) {
            return new NotDue();
        }
        var signature = counted.get();
        return signature.text().equals(setting.text())
                ? new Signed(signature, setting.renewsOn(signature))
                : new OutOfDate(signature, null);
    }
}

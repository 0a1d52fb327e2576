package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import school.signpost.reminder.model.SendingDays;
import school.signpost.shared.AgreementId;

/** Something about a person's agreement that others have to learn; it stays news until it is noted that they were told. */
public sealed interface News {

    AgreementId agreement();

    /** The event that notes it as told. */
    Event toldOn(LocalDate day);

    /** It has been overdue for as long as the policy waits. */
    record IsOverdue(AgreementId agreement, LocalDate due) implements News {
        @Override
        public Event toldOn(LocalDate day) {
            return new Event.OverdueTold(day);
        }
    }

    /** No access until it is signed. */
    record NotSignedYet(AgreementId agreement, LocalDate due) implements News {
        @Override
        public Event toldOn(LocalDate day) {
            return new Event.OfficeTold(day);
        }
    }

    /** They will not sign. */
    record WillNotSign(AgreementId agreement, LocalDate on) implements News {
        @Override
        public Event toldOn(LocalDate day) {
            return new Event.RefusalTold(day);
        }
    }

    static Stream<News> of(Agreement agreement, Obligation obligation, SendingDays days, LocalDate today) {
        var refusal = obligation.refusal();
        if (refusal != null && refusal.told() == null) {
            return Stream.of(new WillNotSign(agreement.id(), refusal.on()));
        }
        var round = obligation.round();
        return round == null ? Stream.of() : ofRound(agreement, round, days, today);
    }

    private static Stream<News> ofRound(Agreement agreement, Round round, SendingDays days, LocalDate today) {
        var news = Stream.<News>builder();
        if (agreement.toldUntilSigned() && round.officeTold() == null) {
            news.add(new NotSignedYet(agreement.id(), round.due()));
        }
        var after = agreement.overdueToldAfter();
        if (after != null
                && round.overdueTold() == null
                && !today.isBefore(days.onOrAfter(round.due().plus(after)))
                && round.isOverdue(today)) {
            news.add(new IsOverdue(agreement.id(), round.due()));
        }
        return news.build();
    }
}

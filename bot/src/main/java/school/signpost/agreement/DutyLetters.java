package school.signpost.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.time.SystemClock;

/** The books, as the relay sees them: owners of letters, nearly all of them in the bulk lane. */
@Component
class DutyLetters implements OwedNotices {

    private static final int MOST_AT_ONCE = 500;

    private final DutyBooks books;
    private final DutyDesk desk;
    private final Instance instance;
    private final Carriers carriers;
    private final SystemClock clock;

    DutyLetters(DutyBooks books, DutyDesk desk, Instance instance, Carriers carriers, SystemClock clock) {
        this.carriers = carriers;
        this.clock = clock;
        this.books = books;
        this.desk = desk;
        this.instance = instance;
    }

    @Override
    public String owner() {
        return DutyBook.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return books.dueToSend(lane, now, most);
    }

    @Override
    public List<Claimed> claim(AggregateId aggregate, Instant now) {
        return claimed(desk.update(
                aggregate.school(),
                StaffId.of(aggregate.id()),
                book -> book.with(book.mail().claim(lease(book, now), now))));
    }

    @Override
    public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
        return claimed(desk.update(notice.id().school(), StaffId.of(notice.id().aggregate()), book -> {
            var after = book.with(elsewhere(book.mail().record(notice, result, now), now));
            return after.with(after.mail().claim(lease(after, now), now));
        }));
    }

    private Mail elsewhere(Mail mail, Instant now) {
        return carriers.serve(Way.EMAIL) ? mail.byMailWhatTeamsGaveUp(now) : mail;
    }

    @Override
    public List<Undelivered> undelivered(SchoolId school, int most) {
        return books.withTrouble(school, most).stream()
                .flatMap(book -> book.mail().letters().stream()
                        .filter(Letter::isInTrouble)
                        .map(letter -> new Undelivered(
                                book.person().value(),
                                letter.way(),
                                letter.state() == Letter.State.PARKED,
                                letter.lastCode() == null ? "" : letter.lastCode(),
                                letter.attempts())))
                .toList();
    }

    @Override
    public int resend(SchoolId school) {
        return books.withTrouble(school, MOST_AT_ONCE).stream()
                .mapToInt(found -> desk.change(
                        school,
                        found.person(),
                        book -> new DutyDesk.Change<>(
                                book.with(book.mail().sendAgain(clock.instant())),
                                book.mail().inTrouble())))
                .sum();
    }

    @Override
    public Backlog backlog(Instant now) {
        var waiting = books.waiting(now);
        var oldest = waiting.since()
                .map(since -> Duration.between(since, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new Backlog(waiting.books(), waiting.parked(), oldest);
    }

    private Letter.Lease lease(DutyBook book, Instant now) {
        return new Letter.Lease(token(book), instance.leaseFrom(now));
    }

    /** Names the write: whoever finds another token there claimed nothing. */
    private String token(DutyBook book) {
        return instance.id() + ":" + (book.version() + 1);
    }

    private List<Claimed> claimed(DutyBook book) {
        return book.mail().first().stream()
                .filter(letter ->
                        letter.lease() != null && letter.lease().token().equals(token(book)))
                .map(letter -> new Claimed(
                        new NoticeId(
                                DutyBook.OWNER, book.school(), book.person().value(), letter.key()),
                        book.person().value(),
                        letter.kind(),
                        new Claimed.Leaving(letter.way(), letter.lane()),
                        letter.attempts() + 1,
                        new Claimed.Lease(letter.lease().token(), letter.lease().until()),
                        null))
                .toList();
    }
}

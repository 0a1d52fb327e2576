package school.signpost.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import school.signpost.time.SystemClock;

/** Bulletins, as the relay sees them: each owes one notice. */
@Component
class BulletinNotices implements OwedNotices {

    private static final String KEY = "news";
    private static final int MOST_AT_ONCE = 200;

    private final Bulletins bulletins;
    private final Instance instance;
    private final SystemClock clock;

    BulletinNotices(Bulletins bulletins, Instance instance, SystemClock clock) {
        this.bulletins = bulletins;
        this.instance = instance;
        this.clock = clock;
    }

    @Override
    public String owner() {
        return Bulletin.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return lane == Lane.NORMAL ? bulletins.due(now, most) : List.of();
    }

    @Override
    public List<Claimed> claim(AggregateId aggregate, Instant now) {
        return bulletins
                .find(aggregate.id())
                .filter(bulletin -> bulletin.owing().isClaimable(now))
                .flatMap(bulletin -> changed(bulletin, owing -> owing.leased(lease(bulletin, now))))
                .map(BulletinNotices::claimed)
                .stream()
                .toList();
    }

    @Override
    public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
        var id = notice.id().aggregate();
        bulletins
                .find(id)
                .filter(bulletin -> bulletin.owing().isHeldUnder(notice.lease().token()))
                .ifPresent(bulletin -> changed(bulletin, owing -> owing.after(result, now, id)));
        return List.of();
    }

    @Override
    public List<Undelivered> undelivered(SchoolId school, int most) {
        return bulletins.inTrouble(school, most).stream()
                .map(bulletin -> Undelivered.of(bulletin.to().value(), Way.TEAMS, bulletin.owing()))
                .toList();
    }

    @Override
    public int resend(SchoolId school) {
        return (int) bulletins.inTrouble(school, MOST_AT_ONCE).stream()
                .filter(bulletin ->
                        changed(bulletin, owing -> Owing.since(clock.instant())).isPresent())
                .count();
    }

    @Override
    public Backlog backlog(Instant now) {
        return bulletins.backlog(now);
    }

    private Optional<Bulletin> changed(Bulletin bulletin, UnaryOperator<Owing> change) {
        return bulletins.replace(bulletin.with(change.apply(bulletin.owing())));
    }

    private Owing.Lease lease(Bulletin bulletin, Instant now) {
        return new Owing.Lease(instance.id() + ":" + bulletin.version(), instance.leaseFrom(now));
    }

    private static Claimed claimed(Bulletin bulletin) {
        var lease = Objects.requireNonNull(bulletin.owing().lease(), "claimed without a lease");
        return new Claimed(
                new NoticeId(Bulletin.OWNER, bulletin.school(), bulletin.id(), KEY),
                bulletin.to().value(),
                NoticeKind.INFORMATION,
                new Claimed.Leaving(Way.TEAMS, Lane.NORMAL),
                bulletin.owing().attempts() + 1,
                new Claimed.Lease(lease.token(), lease.until()),
                null);
    }
}

package school.signpost.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/** One person's letters in the order they were owed; they leave lane by lane in that order. Old ones that have left are forgotten. */
public record Mail(List<Letter> letters) {

    public static final Mail NONE = new Mail(List.of());
    private static final int KEPT = 40;

    public Mail {
        letters = List.copyOf(letters);
    }

    /** The same key again changes nothing: every letter leaves once. */
    Mail owe(String key, NoticeKind kind, Instant now) {
        return owe(key, kind, Way.TEAMS, now);
    }

    Mail owe(String key, NoticeKind kind, Way way, Instant now) {
        if (letters.stream().anyMatch(each -> each.key().equals(key))) {
            return this;
        }
        var all = new ArrayList<>(letters);
        all.add(Letter.of(key, kind, way, now));
        while (all.size() > KEPT && !all.getFirst().isOwed()) {
            all.removeFirst();
        }
        return new Mail(all);
    }

    /** What cannot wait goes first; of the others, what was owed first. */
    public Optional<Letter> first() {
        return letters.stream()
                .filter(Letter::isOwed)
                .reduce((one, next) -> next.lane().compareTo(one.lane()) < 0 ? next : one);
    }

    Mail claim(Letter.Lease lease, Instant now) {
        return first().filter(each -> each.isClaimable(now))
                .map(each -> changing(each.key(), letter -> letter.leased(lease)))
                .orElse(this);
    }

    /** Only whoever still has the lease records what became of it. */
    Mail record(Claimed claimed, SendResult result, Instant now) {
        return changing(claimed.id().key(), letter -> {
            var lease = letter.lease();
            return lease != null && lease.token().equals(claimed.lease().token()) ? letter.after(result, now) : letter;
        });
    }

    /** How many letters have not left although they should have. */
    public int inTrouble() {
        return (int) letters.stream().filter(Letter::isInTrouble).count();
    }

    Mail sendAgain(Instant now) {
        return new Mail(letters.stream().map(each -> each.owedAgain(now)).toList());
    }

    /** Somebody who cannot be reached in Teams gets by e-mail what was given up there: that is no second message. */
    Mail byMailWhatTeamsGaveUp(Instant now) {
        var after = new Mail(letters.stream().map(Letter::goneElsewhere).toList());
        for (var each : letters) {
            after = each.equals(each.goneElsewhere())
                    ? after
                    : after.owe(each.key() + "/email", each.kind(), Way.EMAIL, now);
        }
        return after;
    }

    public Optional<Instant> nextSend() {
        return first().map(Letter::nextLook);
    }

    private Mail changing(String key, UnaryOperator<Letter> change) {
        return new Mail(letters.stream()
                .map(each -> each.key().equals(key) ? change.apply(each) : each)
                .toList());
    }
}

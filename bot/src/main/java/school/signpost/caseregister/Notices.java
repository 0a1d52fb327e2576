package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owing.Lease;
import school.signpost.outbox.Owing.State;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/**
 * The notices of one case, in the order they were owed. A person's notices leave in that order: only the first unsent one
 * of each person, by each way, can be claimed.
 */
public record Notices(List<OwedNotice> all) {

    /** The key of what the reporter hears when somebody ends the alert. */
    public static final String STOPPED = "stopped";

    /** And when it goes on after all. */
    public static final String RESUMED = "resumed";

    private static final String RECEIPT = "receipt";

    public static final Notices NONE = new Notices(List.of());

    public Notices {
        all = List.copyOf(all);
    }

    public Optional<OwedNotice> find(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The newest card that shows this case to a person, if the channel gave its id. */
    public Optional<String> cardOf(String person) {
        return all.stream()
                .filter(each -> each.person().equals(person)
                        && each.way() == Way.TEAMS
                        && each.card() != null
                        && switch (each.kind()) {
                            case ALERT, REMINDER, INFORMATION -> true;
                            case REFRESH,
                                    WITHDRAWAL,
                                    RECEIPT,
                                    READ,
                                    UNANSWERED,
                                    MUST_PHONE,
                                    ADDITION,
                                    CHASER,
                                    STOPPED,
                                    ATTENTION -> false;
                        })
                .max(java.util.Comparator.comparing(each -> each.takenAt() == null ? Instant.MIN : each.takenAt()))
                .map(OwedNotice::card);
    }

    /** Every message that shows a person this case or calls them to it, oldest first. */
    private Set<String> cardsOf(String person) {
        var cards = new LinkedHashSet<String>();
        for (var each : all) {
            if (each.person().equals(person) && each.way() == Way.TEAMS && isForRecipients(each.kind())) {
                cards.addAll(each.earlier());
                Optional.ofNullable(each.card()).ifPresent(cards::add);
            }
        }
        return cards;
    }

    private static boolean isForRecipients(NoticeKind kind) {
        return switch (kind) {
            case ALERT, REMINDER, INFORMATION, ADDITION, CHASER -> true;
            case REFRESH, WITHDRAWAL, RECEIPT, READ, UNANSWERED, MUST_PHONE, STOPPED, ATTENTION -> false;
        };
    }

    /**
     * Takes back every message of theirs that still stands, the newest first, and each once for ever: by its key, since a
     * channel may answer with another id than the message was taken back under.
     */
    Notices withdrawAll(String person, Instant now) {
        var list = new ArrayList<>(all);
        for (var card : List.copyOf(cardsOf(person)).reversed()) {
            var key = "withdraw/" + person + "/" + card;
            if (find(key).isEmpty()) {
                list.add(OwedNotice.withdrawing(key, person, card, now));
            }
        }
        return new Notices(list);
    }

    /** Owes a notice; the same key again goes to the end of the line and is sent again, unless it is still waiting. */
    Notices owe(String key, String person, NoticeKind kind, Instant now) {
        return owe(OwedNotice.of(key, person, kind, now), now);
    }

    Notices owe(OwedNotice notice, Instant now) {
        var key = notice.key();
        var known = find(key);
        if (known.isPresent()
                && known.get().state() == State.OWED
                && known.get().owing().lease() == null) {
            return this;
        }
        var list = new ArrayList<>(all);
        known.ifPresent(list::remove);
        list.add(known.map(each -> each.owedAgain(now)).orElse(notice));
        return new Notices(list);
    }

    /** Owes the receipt, again where it was sent before, which leaves when the first alerts have, or when {@code latest} has come. */
    Notices oweReceipt(String person, Instant latest) {
        return owe(RECEIPT, person, NoticeKind.RECEIPT, latest);
    }

    /**
     * Drops what has not left yet and would now reach somebody who must not be told. What is on its way stays, since it may
     * leave a message that has to be taken back.
     */
    Notices silence(String person) {
        return new Notices(all.stream()
                .filter(each -> !each.person().equals(person)
                        || each.kind() == NoticeKind.WITHDRAWAL
                        || each.state() != State.OWED
                        || each.owing().lease() != null)
                .toList());
    }

    /** Drops what a reporter was to hear and must not any more: the case turned out to concern them. */
    Notices silenceReporter(String person) {
        return new Notices(all.stream()
                .filter(each -> !each.person().equals(person)
                        || each.state() != State.OWED
                        || switch (each.kind()) {
                            case RECEIPT, READ, UNANSWERED, MUST_PHONE, STOPPED -> false;
                            case ALERT, REMINDER, INFORMATION, REFRESH, WITHDRAWAL, ADDITION, CHASER, ATTENTION -> true;
                        })
                .toList());
    }

    /** What was given up is owed anew, what waits is owed now. */
    Notices sendAgain(Instant now) {
        return new Notices(all.stream()
                .map(each -> each.isInTrouble() && each.owing().lease() == null ? each.owedAgain(now) : each)
                .toList());
    }

    /** What was given up in Teams for this person is owed anew. */
    Notices sendAgainTo(String who, Instant now) {
        return new Notices(all.stream()
                .map(each -> each.isParkedFor(who) ? each.owedAgain(now) : each)
                .toList());
    }

    Notices claim(Stamp stamp, long version) {
        var busy = new HashSet<String>();
        var list = new ArrayList<OwedNotice>();
        for (var each : all) {
            boolean first = each.state() == State.OWED && busy.add(each.line());
            list.add(
                    first && each.owing().isClaimable(stamp.system())
                            ? each.leased(new Lease(stamp.instance() + ":" + version, stamp.leaseUntil()))
                            : each);
        }
        return new Notices(list);
    }

    /** Stores a result, if the lease still holds: a notice taken over by somebody else is theirs to record. */
    Notices record(Claimed claimed, SendResult result, Stamp stamp) {
        return new Notices(all.stream()
                .map(each -> each.key().equals(claimed.id().key())
                                && each.owing().isHeldUnder(claimed.lease().token())
                        ? each.after(result, stamp)
                        : each)
                .toList());
    }

    /**
     * The receipt waits a moment for the first alerts, so that it can say "sent" and not "being sent"; it never waits for
     * one that could not be delivered at the first try.
     */
    Notices withReceiptReady(Instant now) {
        boolean waiting = all.stream()
                .anyMatch(each -> each.kind() == NoticeKind.ALERT
                        && each.way() == Way.TEAMS
                        && each.state() == State.OWED
                        && each.owing().attempts() == 0);
        return waiting
                ? this
                : new Notices(all.stream()
                        .map(each -> each.kind() == NoticeKind.RECEIPT ? each.notLaterThan(now) : each)
                        .toList());
    }

    /** When the relay should look again: the earliest first-in-line notice of any person. */
    Optional<Instant> nextLook() {
        var seen = new HashSet<String>();
        return all.stream()
                .filter(each -> each.state() == State.OWED && seen.add(each.line()))
                .map(each -> each.owing().nextLook())
                .min(Instant::compareTo);
    }
}

package school.signpost.teams.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.Case;
import school.signpost.conversation.Chat.RecentAlert;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.time.SchoolClock;

/**
 * Many like reports to one person within two minutes share one card, so that the tenth report of a failed filter does not
 * bury the one that matters. Restricted kinds never share. The first alert is only remembered here; a card that is shared
 * is remembered in the chat, since it must be drawn whole for ever after.
 */
@Component
class SharedCards {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCards.class);
    private static final Duration TOGETHER = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 5_000;
    /** A card that is too long is drawn without its last rows, and nobody may be told of a case by a row that is not there. */
    private static final int MOST_ON_A_CARD = 12;

    private final Messenger messenger;
    private final NoticeTexts texts;
    private final Chats chats;
    private final SchoolClock clock;
    private final ConcurrentHashMap<String, RecentAlert> newest = new ConcurrentHashMap<>();

    SharedCards(Messenger messenger, NoticeTexts texts, Chats chats, SchoolClock clock) {
        this.messenger = messenger;
        this.texts = texts;
        this.chats = chats;
        this.clock = clock;
    }

    SendResult send(
            NoticeKind notice, Case file, Recipient to, BiFunction<Recipient, OutgoingMessage, SendResult> post) {
        if (notice != NoticeKind.ALERT || file.filing().restricted()) {
            return post.apply(to, texts.alert(file, to.staff()));
        }
        var kind = file.filing().kind().value();
        var joined = recent(to.key(), kind).flatMap(recent -> join(recent, kind, file, to));
        return joined.orElseGet(() -> {
            var result = post.apply(to, texts.alert(file, to.staff()));
            if (result instanceof SendResult.Taken taken && taken.card() != null) {
                remember(
                        to.key(),
                        kind,
                        new RecentAlert(
                                taken.card(), clock.instant(), List.of(file.id().value())));
            }
            return result;
        });
    }

    private Optional<RecentAlert> recent(ChatKey chat, String kind) {
        return Optional.ofNullable(newest.get(chat + "/" + kind))
                .filter(alert -> isRecent(alert.since(), clock.instant()))
                .filter(alert -> alert.caseIds().size() < MOST_ON_A_CARD);
    }

    private static boolean isRecent(Instant since, Instant now) {
        return !since.isAfter(now) && Duration.between(since, now).compareTo(TOGETHER) <= 0;
    }

    /** Puts this case on the card that is there; when that card is gone, a card of its own. */
    private Optional<SendResult> join(RecentAlert recent, String kind, Case file, Recipient to) {
        var ids = new ArrayList<>(recent.caseIds());
        if (!ids.contains(file.id().value())) {
            ids.add(file.id().value());
        }
        var shared = new RecentAlert(recent.activityId(), recent.since(), ids);
        return drawn(to, ids).flatMap(card -> joined(kind, shared, to, card));
    }

    /** Empty when one of the cases cannot be read: that must not hold up the others. */
    private Optional<OutgoingMessage> drawn(Recipient to, List<String> caseIds) {
        try {
            return Optional.of(texts.group(to.key(), to.staff(), caseIds));
        } catch (RuntimeException unreadable) {
            LOG.atError()
                    .setMessage("a card that several cases share could not be drawn; the newest gets its own")
                    .addKeyValue("problem", unreadable.getClass().getName())
                    .log();
            return Optional.empty();
        }
    }

    private Optional<SendResult> joined(String kind, RecentAlert shared, Recipient to, OutgoingMessage card) {
        var result = Outcomes.of(messenger.update(to.address(), shared.activityId(), card), shared.activityId());
        return switch (result) {
            case SendResult.Taken taken -> {
                chats.change(to.key(), chat -> chat.alerted(kind, shared));
                remember(to.key(), kind, shared);
                yield Optional.of(taken);
            }
            case SendResult.Later later -> Optional.of(later);
            case SendResult.NotYet notYet -> Optional.of(notYet);
            case SendResult.Never ignored -> Optional.empty();
            case SendResult.Unreachable ignored -> Optional.empty();
            case SendResult.Pointless ignored -> Optional.empty();
        };
    }

    private void remember(ChatKey chat, String kind, RecentAlert alert) {
        if (newest.size() > MOST_REMEMBERED) {
            Instant old = clock.instant().minus(TOGETHER);
            newest.values().removeIf(each -> each.since().isBefore(old));
        }
        newest.put(chat + "/" + kind, alert);
    }
}

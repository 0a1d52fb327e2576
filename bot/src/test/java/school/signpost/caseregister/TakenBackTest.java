package school.signpost.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.shared.SchoolId;

/** What is taken back from somebody whom a case turns out to concern: every message, and each once. */
class TakenBackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Stamp STAMP = new Stamp(NOW, NOW, "i", NOW.plusSeconds(30));

    private final Notices told = sent(
            sent(Notices.NONE.owe("alert/sam", "sam", NoticeKind.ALERT, NOW), "alert/sam", "card-1")
                    .owe("alert/sam", "sam", NoticeKind.ALERT, NOW),
            "alert/sam",
            "card-2");

    @Test
    void everyCardIsTakenBackTheNewestFirst() {
        assertThat(takenBack(told.withdrawAll("sam", NOW))).containsExactly("card-2", "card-1");
        assertThat(takenBack(told.withdrawAll("alex", NOW))).isEmpty();
    }

    @Test
    void aChannelThatAnswersWithAnotherIdIsNotAskedAgainAndAgain() {
        var asked = told.withdrawAll("sam", NOW);
        var done = sent(asked, "withdraw/sam/card-2", "another id");

        assertThat(done.withdrawAll("sam", NOW)).isEqualTo(done);
    }

    @Test
    void aCardThatArrivesLaterIsTakenBackToo() {
        var late = sent(
                told.withdrawAll("sam", NOW).owe("reminder/sam", "sam", NoticeKind.REMINDER, NOW),
                "reminder/sam",
                "card-3");

        assertThat(takenBack(late.withdrawAll("sam", NOW))).containsExactly("card-2", "card-1", "card-3");
    }

    private static List<String> takenBack(Notices notices) {
        return notices.all().stream()
                .filter(each -> each.kind() == NoticeKind.WITHDRAWAL)
                .map(each -> String.valueOf(each.card()))
                .toList();
    }

    private static Notices sent(Notices notices, String key, String card) {
        var leased = new Notices(notices.all().stream()
                .map(each -> each.key().equals(key)
                        ? each.leased(new school.signpost.outbox.Owing.Lease("t", STAMP.leaseUntil()))
                        : each)
                .toList());
        var notice = leased.find(key).orElseThrow();
        var claimed = new Claimed(
                new NoticeId("case", SchoolId.of("st-x"), "c", key),
                "sam",
                notice.kind(),
                new Claimed.Leaving(notice.way(), Lane.URGENT),
                1,
                new Claimed.Lease("t", STAMP.leaseUntil()),
                notice.card());
        return leased.record(claimed, new SendResult.Taken(card), STAMP);
    }
}

package school.signpost.agreement.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.day;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.Campaign;
import school.signpost.agreement.Campaign.State;
import school.signpost.shared.SchoolId;
import school.signpost.support.StoreContract;

/** What any store of campaigns, and of what comes round in a school, keeps. */
interface CampaignsContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-example");
    SchoolId OTHER = SchoolId.of("other");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    default void aCampaignIsKeptWholeAndEachSchoolHasItsOwn() {
        var campaigns = new MongoCampaigns(database());
        var running = new Campaign(SCHOOL, State.RUNNING, 2, "olivia", NOON, "v1", NOON.plusSeconds(5), 0);

        assertThat(campaigns.of(SCHOOL)).isEqualTo(Campaign.notStarted(SCHOOL));
        assertThat(campaigns.save(running)).isTrue();

        assertThat(campaigns.of(SCHOOL)).isEqualTo(running.atVersion(1));
        assertThat(campaigns.of(OTHER).state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    default void whoReadItBeforeSomebodyElsePausedItCannotSetItRunningAgain() {
        var campaigns = new MongoCampaigns(database());
        campaigns.save(new Campaign(SCHOOL, State.RUNNING, 1, "olivia", NOON, null, null, 0));
        var read = campaigns.of(SCHOOL);

        assertThat(campaigns.save(new Campaign(SCHOOL, State.PAUSED, 1, "alex", NOON, null, null, read.version())))
                .isTrue();

        assertThat(campaigns.save(new Campaign(SCHOOL, State.RUNNING, 1, "olivia", NOON, "v2", null, read.version())))
                .isFalse();
        assertThat(campaigns.save(Campaign.notStarted(SCHOOL))).isFalse();
        assertThat(campaigns.of(SCHOOL).state()).isEqualTo(State.PAUSED);
        assertThat(campaigns.change(SCHOOL, before -> before.atVersion(before.version())))
                .isEqualTo(campaigns.of(SCHOOL));
    }

    @Test
    default void aRoundIsKnownFromItsFirstDayOnAndDoneWhenSomebodySaysSo() {
        var rounds = new MongoRounds(database());

        assertThat(rounds.find(SCHOOL, "review/policy")).isEmpty();
        assertThat(rounds.known(SCHOOL, "review/policy", day("2026-11-23")).since())
                .isEqualTo(day("2026-11-23"));
        assertThat(rounds.known(SCHOOL, "review/policy", day("2026-12-01")).since())
                .isEqualTo(day("2026-11-23"));

        rounds.done(SCHOOL, "review/policy", day("2026-12-02"), "alex");

        var round = rounds.find(SCHOOL, "review/policy").orElseThrow();
        assertThat(round.done()).isEqualTo(day("2026-12-02"));
        assertThat(round.by()).isEqualTo("alex");
        assertThat(round.since()).isEqualTo(day("2026-11-23"));
        assertThat(rounds.find(OTHER, "review/policy")).isEmpty();
    }
}

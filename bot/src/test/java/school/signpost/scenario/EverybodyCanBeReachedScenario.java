package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.OtherChannels;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Whether an alert would reach everybody is known before there is one; the stories run in winter, when UTC is school time. */
class EverybodyCanBeReachedScenario {

    private static final TestSchool SCHOOL = TestSchool.started(Map.of("signpost.reachability.check-at", "02:00"));
    private static final Duration UNTIL_TWO = Duration.ofHours(17);
    private static final List<String> WITH_A_ROLE = List.of(
            "Alex Morgan",
            "Tomasz Zieliński",
            "Sam Okoro",
            "Priya Shah",
            "Nadia Rahman",
            "Ewan Mackay",
            "Olivia Bennett",
            "Marcus Grant",
            "Dylan Pryce",
            "Leila Haddad",
            "Grace Adeyemi",
            "Hugh Pemberton",
            "Hannah Lindqvist");

    private SchoolPerson rowan;
    private SchoolPerson nadia;

    @BeforeEach
    void everybodyHasTheApp() {
        SCHOOL.beginAgain();
        rowan = SCHOOL.person("Rowan Price");
        WITH_A_ROLE.forEach(SCHOOL::person);
        nadia = SCHOOL.person("Nadia Rahman");
        nothingIsKnownYet();
        SCHOOL.teams().forget();
        SCHOOL.everybodyLooks();
    }

    /** As on the first day: planned for tonight. */
    private static void nothingIsKnownYet() {
        SCHOOL.settle();
        await().until(() -> SCHOOL.database().getCollection("reachability").countDocuments() == 1);
        var tonight = Date.from(SCHOOL.now()
                .atOffset(ZoneOffset.UTC)
                .with(LocalTime.of(2, 0))
                .plusDays(1)
                .toInstant());
        SCHOOL.database()
                .getCollection("reachability")
                .updateOne(
                        new Document("_id", "st-example"),
                        new Document(
                                "$set",
                                new Document("nextCheck", tonight)
                                        .append("nextDue", tonight)
                                        .append("nextSend", null)
                                        .append("parked", 0)
                                        .append("asked", List.of())
                                        .append("result", null)
                                        .append("drills", List.of())
                                        .append("owed", List.of())));
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @Test
    void itIsPlannedForTheNightFromTheFirstStart() {
        var due = SCHOOL.database().getCollection("reachability").find().first().getDate("nextCheck");

        assertThat(due.toInstant()).isAfter(SCHOOL.now()).isBefore(SCHOOL.now().plus(Duration.ofDays(1)));
    }

    @Test
    void theAdministratorAsksAndNobodyElseNoticesAnything() {
        assertThat(rowan.says("check alerts").text()).contains("without anybody noticing");
        SCHOOL.settle();

        assertThat(rowan.sees().text())
                .containsPattern("Everybody with a role can be reached: 1[34] people, checked at 09:00")
                .contains("E-mail is not set up");
        assertThat(SCHOOL.teams().sent())
                .filteredOn(
                        sent -> !sent.conversationId().equals(rowan.inTeams().conversationId()))
                .hasSizeBetween(12, 13)
                .allMatch(sent -> sent.method().equals("GET"));
        assertThat(health("reachability")).isEqualTo(200);
    }

    @Test
    void whoeverHasBlockedSignpostIsNamedWithTheirRolesAndWhatToDo() {
        SCHOOL.teams().refuses(nadia.inTeams(), 403, "ConversationBlockedByUser");

        rowan.says("check alerts");
        SCHOOL.settle();

        assertThat(rowan.sees().text())
                .contains("1 person with a role can't be reached", "Nadia Rahman (RRP, e-Safety lead")
                .contains("Has removed or blocked Signpost", "ask them to add Signpost again")
                .doesNotContain("Nobody can be reached as");
        assertThat(SCHOOL.get("/actuator/health/reachability").body()).contains("UNREACHABLE");
        assertThat(health("reachability")).isEqualTo(503);
        assertThat(health("readiness")).isEqualTo(200);
        assertThat(SCHOOL.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aChatThatTeamsOpensAgainIsNoTrouble() {
        SCHOOL.teams().refuses(nadia.inTeams(), 404, "ConversationNotFound");
        SCHOOL.teams().opensAChatWith(nadia.inTeams(), "a:new-chat-of-nadia");

        rowan.says("check alerts");
        SCHOOL.settle();

        assertThat(rowan.sees().text()).contains("Everybody with a role can be reached");
    }

    @Test
    void whoHasNoChatAndCanBeGivenNoneIsNamed() {
        SCHOOL.database()
                .getCollection("chats")
                .deleteMany(new Document("address.conversationId", conversation("Grace Adeyemi")));

        rowan.says("check alerts");
        SCHOOL.settle();

        assertThat(rowan.sees().text())
                .contains("Grace Adeyemi (chair)", "Has no chat with Signpost", "install the Signpost app for them");
    }

    @Test
    void aRoleAsWhichNobodyCanBeReachedComesFirst() {
        SCHOOL.teams().refuses(SCHOOL.person("Marcus Grant").inTeams(), 403, "BotNotInConversationRoster");
        SCHOOL.teams().refuses(SCHOOL.person("Dylan Pryce").inTeams(), 403, "BotNotInConversationRoster");

        rowan.says("check alerts");
        SCHOOL.settle();

        assertThat(rowan.sees().text())
                .contains("Nobody can be reached as Network manager", "Marcus Grant (", "Dylan Pryce (");
    }

    @Test
    void theNightSpeaksOnlyWhenThingsHaveBecomeWorse() {
        SCHOOL.passes(UNTIL_TWO);
        assertThat(SCHOOL.whoReceivedAnything().stream().filter(this::hearsMoreThanAQuestion))
                .isEmpty();

        SCHOOL.teams().refuses(nadia.inTeams(), 403, "ConversationBlockedByUser");
        SCHOOL.passes(Duration.ofDays(1));
        assertThat(rowan.sees().text()).contains("Nadia Rahman (");

        SCHOOL.passes(Duration.ofDays(1));
        assertThat(messagesTo(rowan)).isEmpty();

        SCHOOL.teams().refuses(SCHOOL.person("Sam Okoro").inTeams(), 403, "ConversationBlockedByUser");
        SCHOOL.passes(Duration.ofDays(1));
        assertThat(rowan.sees().text()).contains("2 people with a role can't be reached", "Sam Okoro (DSL");
    }

    @Test
    void thatTeamsDoesNotAnswerIsNoNewsOfAnybody() {
        SCHOOL.teams().refuses(nadia.inTeams(), 500, "InternalServerError");

        SCHOOL.passes(UNTIL_TWO);
        assertThat(messagesTo(rowan)).isEmpty();
        rowan.says("check alerts");
        SCHOOL.settle();

        assertThat(rowan.sees().text()).contains("Nadia Rahman (", "Teams did not answer when I looked");
        assertThat(health("reachability")).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorIsTold() {
        assertThat(nadia.says("check alerts").text()).contains("Only the administrator");
        SCHOOL.settle();

        assertThat(messagesTo(nadia)).hasSize(1);
    }

    @Test
    void beforeTheFirstNightNobodyKnows() {
        assertThat(health("reachability")).isEqualTo(200);
        assertThat(SCHOOL.get("/actuator/health/reachability").body()).contains("UNKNOWN");
    }

    @Test
    void whoHasNoNumberAndWhoIsOnNoListIsNamed(@TempDir Path folder) {
        try (var channels = OtherChannels.start()) {
            var settings = new java.util.HashMap<>(channels.settings());
            settings.put(
                    "signpost.school",
                    SchoolFolder.in(folder)
                            .withPolicy(policy -> policy.replace(
                                    "deputies: [hugh.pemberton@governors.school.example]",
                                    "deputies: [hugh.pembertn@governors.school.example]"))
                            .path()
                            .toString());
            var school = TestSchool.started(settings);
            try {
                var administrator = school.person("Rowan Price");
                WITH_A_ROLE.forEach(school::person);
                administrator.says("check alerts");
                school.settle();

                assertThat(administrator.sees().text())
                        .contains("hugh.pembertn@governors.school.example (chair)", "is not on the staff list")
                        .contains("No text message reaches: Dylan Pryce, Leila Haddad, ")
                        .doesNotContain("E-mail is not set up");
            } finally {
                school.close();
            }
        }
    }

    private boolean hearsMoreThanAQuestion(String name) {
        return !messagesTo(SCHOOL.person(name)).isEmpty();
    }

    private static List<?> messagesTo(SchoolPerson person) {
        SCHOOL.settle();
        var fresh = person.unread().stream()
                .filter(sent -> !sent.method().equals("GET"))
                .toList();
        person.sees();
        return fresh;
    }

    private static String conversation(String name) {
        return SCHOOL.person(name).inTeams().conversationId();
    }

    private static int health(String group) {
        return SCHOOL.get("/actuator/health/" + group).statusCode();
    }
}

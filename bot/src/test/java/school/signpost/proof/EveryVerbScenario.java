package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.language.Request;
import school.signpost.language.Requests;
import school.signpost.support.TestSchool;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.Verb;

/** Nothing that can be pressed or typed goes unanswered, and nothing is there that was not meant to be. */
class EveryVerbScenario {

    private static final Map<Class<? extends Request>, String> TYPED = typed();

    private final TestSchool school = TestSchool.onASchoolMorning();

    private static Map<Class<? extends Request>, String> typed() {
        var typed = new LinkedHashMap<Class<? extends Request>, String>();
        typed.put(Request.Help.class, "help");
        typed.put(Request.Cancel.class, "cancel");
        typed.put(Request.MyReports.class, "my reports");
        typed.put(Request.Deliveries.class, "alerts");
        typed.put(Request.Gaps.class, "gaps");
        typed.put(Request.PolicyStanding.class, "check policy");
        typed.put(Request.StaffListStanding.class, "staff list");
        typed.put(Request.PolicyChanges.class, "policy diff");
        typed.put(Request.CheckAlerts.class, "check alerts");
        typed.put(Request.Practice.class, "drill dsl");
        typed.put(Request.Standing.class, "INC-2027-0001");
        typed.put(Request.Addendum.class, "add: it was blue");
        typed.put(Request.Away.class, "away 3 to 7 May");
        typed.put(Request.Back.class, "I'm back");
        typed.put(Request.OnDuty.class, "who is on duty");
        typed.put(Request.Sentence.class, "ive left my school laptop on the train");
        typed.put(Request.MyDuties.class, "what do I owe?");
        typed.put(Request.ChangedPassword.class, "I've changed it");
        typed.put(Request.RemindNow.class, "remind now");
        typed.put(Request.WhoHasNotSigned.class, "who has not signed");
        typed.put(Request.Permits.class, "my requests");
        typed.put(Request.MyDevices.class, "my devices");
        typed.put(Request.Equipment.class, "who has LAP-0231?");
        typed.put(Request.Contacts.class, "contacts");
        typed.put(Request.Question.class, "who is the DSL");
        typed.put(Request.WhoWouldBeTold.class, "who would be told if I lost a laptop");
        typed.put(Request.Leavers.class, "leavers");
        typed.put(Request.Suspensions.class, "suspend Jo Whitfield");
        typed.put(Request.Nothing.class, "  ");
        return typed;
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbHasOneHandlerAndAPermission(Verb verb) {
        var handlers = Stream.concat(
                school.beans(Action.class).stream().filter(each -> each.verbs().contains(verb)),
                school.beans(Action.InDialog.class).stream()
                        .filter(each -> each.verbs().contains(verb)));

        assertThat(handlers).hasSize(1);
        assertThat(verb.permission()).isNotNull();
        assertThat(Verb.parse(verb.written())).contains(verb);
    }

    @Test
    void everythingThatCanBeTypedIsAnswered() {
        var chidi = school.person("Chidi Eze");

        assertThat(TYPED.keySet()).containsExactlyInAnyOrderElementsOf(kindsOfRequest());
        TYPED.forEach((request, text) -> {
            assertThat(Requests.parse(text)).isInstanceOf(request);
            assertThat(chidi.says(text).isNothing()).as(text).isFalse();
        });
    }

    @SuppressWarnings("unchecked") // a sealed interface's permitted classes implement it
    private static java.util.List<Class<? extends Request>> kindsOfRequest() {
        return Arrays.stream(Request.class.getPermittedSubclasses())
                .<Class<? extends Request>>map(each -> (Class<? extends Request>) each)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/tryit",
                "/tryit/",
                "/tryit/page/index.html",
                "/tryit-page/index.html",
                "/tryit/api/state",
                "/tryit/api/events",
                "/tryit/connector/v3/conversations/a/members",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void aRegisteredBotHasNoTryItPageAndNoOtherWaysIn(String path) {
        var answer = school.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Signpost", "Exception");
    }
}

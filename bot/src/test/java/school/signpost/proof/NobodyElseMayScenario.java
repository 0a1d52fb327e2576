package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.access.Permission.ADMINISTER;
import static school.signpost.access.Permission.ASK_POLICY;
import static school.signpost.access.Permission.FOLLOW_REPORT;
import static school.signpost.access.Permission.LIST_OWN_REPORTS;
import static school.signpost.access.Permission.MANAGE_DUTIES;
import static school.signpost.access.Permission.OWN_DUTIES;
import static school.signpost.access.Permission.REPORT;
import static school.signpost.access.Permission.SUSPEND;
import static school.signpost.access.Permission.TALK;
import static school.signpost.access.Permission.TRY_POLICY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.access.Permission;
import school.signpost.support.IncomingActivity;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;
import school.signpost.teams.turn.Verb;

/**
 * Every button there is, tried by everybody who may not, with cases that exist: one ordinary report about Callum Doyle and
 * one restricted report about the head. What they get must be what an invented case gets, and nothing may move.
 */
class NobodyElseMayScenario {

    private static final String REFUSAL = "I can't find that for you";
    private static final String INVENTED = "00000000-0000-4000-8000-00000000abcd";
    private static final Set<Permission> OF_STAFF = Set.of(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, OWN_DUTIES);
    private static final Set<Permission> OF_HEAD =
            Set.of(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, OWN_DUTIES, MANAGE_DUTIES, SUSPEND);
    private static final Set<Permission> OF_NO_LIST = Set.of(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS);
    private static final Set<Permission> OF_ADMINISTRATOR =
            Set.of(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, OWN_DUTIES, TRY_POLICY, ADMINISTER);
    private static final Set<Permission> OF_REPORTER =
            Set.of(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, OWN_DUTIES, FOLLOW_REPORT);

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final List<Somebody> everybody = new ArrayList<>();
    private final SchoolPerson nadia = school.person("Nadia Rahman");
    private final SchoolPerson grace = school.person("Grace Adeyemi");
    private String ordinary = "";
    private String restricted = "";

    /** Somebody who is told of neither case, with the permissions they have. */
    private record Somebody(SchoolPerson person, Set<Permission> may, Set<Permission> mayWithOrdinary) {

        static Somebody who(SchoolPerson person, Set<Permission> may) {
            return new Somebody(person, may, may);
        }
    }

    @BeforeEach
    void twoReports() {
        var chidi = school.person("Chidi Eze");
        chidi.says("my devices"); // the list of equipment is taken in when somebody first looks
        chidi.says("i got an offensive email");
        chidi.presses(
                "Send the report",
                Map.of("sender", "somebody", "threat", "No", "kept", "Yes", "subject", school.staffId("Callum Doyle")));
        ordinary = caseOf("offensive-email");
        var beth = school.person("Beth Rowlands");
        beth.says("i am worried about how a colleague behaves with pupils");
        beth.presses("It's about Alex Morgan (head)");
        restricted = caseOf("adult-behaviour");
        var casey = school.stranger("Casey Reed");
        casey.installs();
        var dana = school.stranger("Dana Whitlock");
        dana.installs();
        dana.says("a child told me something worrying");
        dana.presses("Yes, I work or volunteer here");
        dana.says("cancel");
        everybody.addAll(List.of(
                Somebody.who(school.person("Callum Doyle"), OF_STAFF),
                Somebody.who(school.person("Alex Morgan"), OF_HEAD),
                Somebody.who(school.person("Ivan Petrov"), OF_STAFF),
                Somebody.who(school.person("Rowan Price"), OF_ADMINISTRATOR),
                new Somebody(chidi, OF_STAFF, OF_REPORTER),
                Somebody.who(casey, Set.of(TALK)),
                Somebody.who(dana, OF_NO_LIST),
                Somebody.who(school.pupil(), Set.of())));
        school.everybodyLooks();
    }

    private String caseOf(String kind) {
        return school.database()
                .getCollection("cases")
                .find(new Document("kind", kind))
                .first()
                .getString("_id");
    }

    @Test
    void whoMayNotGetsTheSameRefusalForARealCaseAndAnInventedOneAndNothingMoves() {
        var before = school.everythingStored();
        long sent = messagesSent();

        for (var verb : Verb.values()) {
            everybody.forEach(somebody -> refused(somebody, verb));
        }

        assertThat(school.everythingStored()).isEqualTo(before);
        assertThat(messagesSent()).isEqualTo(sent);
    }

    private void refused(Somebody somebody, Verb verb) {
        var mayNot = Stream.of(ordinary, restricted)
                .filter(id -> !mayWith(somebody, id).contains(verb.permission()) && !isOnRoute(somebody, id))
                .toList();
        if (mayNot.isEmpty()) {
            return;
        }
        var ofAnInventedCase = answers(somebody.person(), verb, INVENTED);
        assertThat(mayNot)
                .allSatisfy(id -> assertThat(answers(somebody.person(), verb, id))
                        .as("%s, %s", somebody.person().name(), verb)
                        .isEqualTo(ofAnInventedCase)
                        .allMatch(NobodyElseMayScenario::isRefusal));
    }

    /** Whoever may report could try to send a form with somebody else's case on it. */
    @Test
    void aFormThatCarriesSomebodyElsesCaseNeitherShowsNorChangesIt() {
        var before = school.everythingStored();
        long sent = messagesSent();

        for (var verb : List.of(Verb.SEND_REPORT, Verb.TELL_NOW, Verb.CHOOSE_KIND, Verb.ANSWER_FIRST)) {
            for (var name : List.of("Callum Doyle", "Ivan Petrov", "Rowan Price")) {
                for (var id : List.of(ordinary, restricted)) {
                    assertThat(answers(school.person(name), verb, id))
                            .as("%s, %s", name, verb)
                            .noneMatch(answer -> answer.contains("INC-2027"));
                }
            }
        }

        assertThat(school.everythingStored()).isEqualTo(before);
        assertThat(messagesSent()).isEqualTo(sent);
    }

    @Test
    void aTypedReferenceTellsNothingEither() {
        var before = school.everythingStored();

        for (var typed : List.of("%s", "%s add: more")) {
            everybody.forEach(somebody -> typedInVain(somebody, typed));
        }

        assertThat(school.everythingStored()).isEqualTo(before);
    }

    private void typedInVain(Somebody somebody, String typed) {
        for (var id : List.of(ordinary, restricted)) {
            if (mayWith(somebody, id).contains(FOLLOW_REPORT) || isOnRoute(somebody, id)) {
                continue;
            }
            var real = somebody.person().says(typed.formatted(referenceOf(id)));
            var invented = somebody.person().says(typed.formatted("INC-2027-9876"));
            assertThat(real.text())
                    .as(somebody.person().name())
                    .isEqualTo(invented.text())
                    .isNotBlank();
        }
    }

    @Test
    void whoWasToldStillMay() {
        assertThat(nadia.presses("Open").text()).contains("Chidi Eze");
        assertThat(grace.presses("Open").text()).contains("Beth Rowlands");
    }

    private Set<Permission> mayWith(Somebody somebody, String id) {
        return id.equals(ordinary) ? somebody.mayWithOrdinary() : somebody.may();
    }

    /** The head is on the ordinary case's route: an ordinary case is not secret from the route. */
    private boolean isOnRoute(Somebody somebody, String id) {
        return id.equals(ordinary) && somebody.person().name().equals("Alex Morgan");
    }

    private String referenceOf(String id) {
        var file = school.database()
                .getCollection("cases")
                .find(new Document("_id", id))
                .first();
        return "INC-%d-%04d".formatted(file.getInteger("year"), file.getInteger("number"));
    }

    /** By all three ways in. */
    private List<String> answers(SchoolPerson person, Verb verb, String id) {
        var data = new LinkedHashMap<String, Object>();
        data.put("v", "1");
        data.put("verb", verb.written());
        data.put("id", id);
        data.put("kind", "lost-device");
        data.put("device", "a laptop");
        data.put("to", school.staffId("Ivan Petrov"));
        data.put("text", "more");
        data.put("child", "a child");
        data.put("words", "more");
        data.put("note", "a note");
        data.put("reason", "MISTAKE");
        data.put("why", "no reason");
        data.put("judgement", "Low-level concern");
        return Stream.of(
                        school.teams().pressed(person.inTeams(), verb.written(), data, "1:1"),
                        school.teams().dialogOpened(person.inTeams(), data),
                        school.teams().dialogSent(person.inTeams(), data))
                .map(this::answer)
                .toList();
    }

    private String answer(IncomingActivity activity) {
        var response = school.teams().deliver(school.bot(), activity);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** Asking Teams who is there sends nobody anything. */
    private long messagesSent() {
        school.settle();
        return school.teams().sent().stream()
                .filter(each -> !each.method().equals("GET"))
                .count();
    }

    /** A report that was only read is closed without a word, whoever closes it. */
    private static boolean isRefusal(String answer) {
        return answer.isEmpty() || answer.contains(REFUSAL) || answer.contains("I'm for staff");
    }
}

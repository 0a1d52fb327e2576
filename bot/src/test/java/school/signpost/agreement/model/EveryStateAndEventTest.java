package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.AGREEMENT;
import static school.signpost.agreement.model.AgreementFixtures.CURRENT;
import static school.signpost.agreement.model.AgreementFixtures.OLDER;
import static school.signpost.agreement.model.AgreementFixtures.TODAY;
import static school.signpost.agreement.model.AgreementFixtures.asked;
import static school.signpost.agreement.model.AgreementFixtures.declined;
import static school.signpost.agreement.model.AgreementFixtures.exempt;
import static school.signpost.agreement.model.AgreementFixtures.paper;
import static school.signpost.agreement.model.AgreementFixtures.roundDue;
import static school.signpost.agreement.model.AgreementFixtures.signature;
import static school.signpost.agreement.model.AgreementFixtures.staffSince;
import static school.signpost.agreement.model.AgreementFixtures.today;
import static school.signpost.reminder.model.ReminderFixtures.day;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.signpost.shared.SealedText;
import school.signpost.staff.StaffMember.Group;

/** Every state of one agreement under every event: where it stands afterwards, or why the event is refused. */
class EveryStateAndEventTest {

    private static final String TABLE = """
                       | NotDue         | Due          | Reminded     | Signed         | Declined         | Exempt        | Overdue      | OutOfDate    | Left
            DayCame    | Due            | Due          | Reminded     | Signed         | Declined         | Exempt        | Overdue      | OutOfDate    | Left
            Told       | NOTHING_ASKED  | Reminded     | Reminded     | NOTHING_ASKED  | NOTHING_ASKED    | NOTHING_ASKED | Overdue      | OutOfDate    | Left
            Signs      | Signed         | Signed       | Signed       | ALREADY_SIGNED | Signed           | Signed        | Signed       | Signed       | NOT_HERE
            SignsOld   | SUPERSEDED     | SUPERSEDED   | SUPERSEDED   | SUPERSEDED     | SUPERSEDED       | SUPERSEDED    | SUPERSEDED   | SUPERSEDED   | NOT_HERE
            Paper      | Signed         | Signed       | Signed       | Signed         | Signed           | Signed        | Signed       | Signed       | Left
            PaperOld   | OutOfDate      | OutOfDate    | OutOfDate    | Signed         | Declined         | Exempt        | Overdue      | OutOfDate    | Left
            PaperAhead | WRONG_DAY      | WRONG_DAY    | WRONG_DAY    | WRONG_DAY      | WRONG_DAY        | WRONG_DAY     | WRONG_DAY    | WRONG_DAY    | WRONG_DAY
            Declines   | NOTHING_ASKED  | Declined     | Declined     | NOTHING_ASKED  | ALREADY_DECLINED | NOTHING_ASKED | Declined     | Declined     | NOT_HERE
            DeclinesOld| SUPERSEDED     | SUPERSEDED   | SUPERSEDED   | SUPERSEDED     | SUPERSEDED       | SUPERSEDED    | SUPERSEDED   | SUPERSEDED   | NOT_HERE
            AskedAgain | NOT_DECLINED   | NOT_DECLINED | NOT_DECLINED | NOT_DECLINED   | Due              | NOT_DECLINED  | NOT_DECLINED | NOT_DECLINED | NOT_DECLINED
            Exempted   | Exempt         | Exempt       | Exempt       | Exempt         | Exempt           | Exempt        | Exempt       | Exempt       | NOT_HERE
            ExemptPast | WRONG_DAY      | WRONG_DAY    | WRONG_DAY    | WRONG_DAY      | WRONG_DAY        | WRONG_DAY     | WRONG_DAY    | WRONG_DAY    | NOT_HERE
            ExemptOwn  | OWN_CASE       | OWN_CASE     | OWN_CASE     | OWN_CASE       | OWN_CASE         | OWN_CASE      | OWN_CASE     | OWN_CASE     | OWN_CASE
            ExemptEnds | NOT_EXEMPT     | NOT_EXEMPT   | NOT_EXEMPT   | NOT_EXEMPT     | NOT_EXEMPT       | Due           | NOT_EXEMPT   | NOT_EXEMPT   | NOT_EXEMPT
            OverdueTold| NOTHING_ASKED  | Due          | Reminded     | NOTHING_ASKED  | NOTHING_ASKED    | NOTHING_ASKED | Overdue      | OutOfDate    | Left
            OfficeTold | NOTHING_ASKED  | Due          | Reminded     | NOTHING_ASKED  | NOTHING_ASKED    | NOTHING_ASKED | Overdue      | OutOfDate    | Left
            RefusalTold| NOT_DECLINED   | NOT_DECLINED | NOT_DECLINED | NOT_DECLINED   | Declined         | NOT_DECLINED  | NOT_DECLINED | NOT_DECLINED | NOT_DECLINED
            """;

    @ParameterizedTest(name = "{0} in {1} gives {2}")
    @MethodSource("cells")
    void becomesWhatTheTableSays(String event, String state, String expected) {
        var setting = state.equals("Left") ? leftYesterday() : here();
        var before = Objects.requireNonNull(states().get(state));
        assertThat(Standing.of(before, setting).getClass().getSimpleName()).isEqualTo(state);

        var outcome = Obligations.apply(before, Objects.requireNonNull(events().get(event)), setting);

        assertThat(shown(outcome, setting)).isEqualTo(expected);
    }

    private static String shown(Outcome outcome, Setting setting) {
        return switch (outcome) {
            case Outcome.Now now ->
                Standing.of(now.obligation(), setting).getClass().getSimpleName();
            case Outcome.Refused refused -> refused.why().name();
        };
    }

    private static Setting here() {
        return today(AGREEMENT, staffSince("2024-09-01"));
    }

    private static Setting leftYesterday() {
        return today(AGREEMENT, new Person(Group.STAFF, day("2024-09-01"), TODAY.minusDays(1)));
    }

    private static Map<String, Obligation> states() {
        var soon = roundDue(TODAY.plusDays(5));
        var states = new LinkedHashMap<String, Obligation>();
        states.put("NotDue", Obligation.NONE);
        states.put("Due", asked(soon));
        states.put("Reminded", asked(soon.toldOn(TODAY.minusDays(1))));
        states.put("Signed", Obligation.NONE.signed(signature(CURRENT, TODAY.minusDays(10))));
        states.put("Declined", declined());
        states.put("Exempt", exempt(null));
        states.put("Overdue", asked(roundDue(TODAY.minusDays(1))));
        states.put("OutOfDate", asked(soon).signed(signature(OLDER, TODAY.minusDays(60))));
        states.put("Left", asked(soon));
        return states;
    }

    private static Map<String, Event> events() {
        var events = new LinkedHashMap<String, Event>();
        events.put("DayCame", new Event.DayCame());
        events.put("Told", new Event.Told(TODAY));
        events.put("Signs", new Event.Signs(signature(CURRENT, TODAY)));
        events.put("SignsOld", new Event.Signs(signature(OLDER, TODAY)));
        events.put("Paper", new Event.PaperCame(paper(CURRENT, TODAY.minusDays(1))));
        events.put("PaperOld", new Event.PaperCame(paper(OLDER, TODAY.minusDays(1))));
        events.put("PaperAhead", new Event.PaperCame(paper(CURRENT, TODAY.plusDays(1))));
        events.put("Declines", new Event.Declines(CURRENT.hash(), new SealedText("I do not agree")));
        events.put("DeclinesOld", new Event.Declines(OLDER.hash(), new SealedText("I do not agree")));
        events.put("AskedAgain", new Event.AskedAgain());
        events.put("Exempted", new Event.Exempted("olivia", new SealedText("Leave"), false, TODAY.plusDays(30)));
        events.put("ExemptPast", new Event.Exempted("olivia", new SealedText("Leave"), false, TODAY.minusDays(1)));
        events.put("ExemptOwn", new Event.Exempted("jo", new SealedText("Leave"), true, null));
        events.put("ExemptEnds", new Event.ExemptionEnded());
        events.put("OverdueTold", new Event.OverdueTold(TODAY));
        events.put("OfficeTold", new Event.OfficeTold(TODAY));
        events.put("RefusalTold", new Event.RefusalTold(TODAY));
        return events;
    }

    static Stream<Arguments> cells() {
        var rows = TABLE.lines().map(line -> line.split("\\|", -1)).toList();
        var states = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, column -> column + 1)
                        .limit(states.length - 1L)
                        .map(column -> Arguments.of(row[0].strip(), states[column].strip(), row[column].strip())));
    }

    @org.junit.jupiter.api.Test
    void theTableIsWhole() {
        assertThat(cells().map(each -> each.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(events().keySet());
        assertThat(cells().map(each -> each.get()[1]).distinct()).containsExactlyElementsOf(states().keySet());
        assertThat(states().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Standing.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(events().values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Event.class.getPermittedSubclasses()).toList());
    }
}

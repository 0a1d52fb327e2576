package school.signpost.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import school.signpost.shared.StaffId;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Files of a school larger than any: many kinds of its own, each with everything a kind may have, and many people. */
final class LargeSchool {

    private static final String HEAD = """
            policy: 1
            school: { id: st-large, name: St Large, reference-prefix: LRG, document: { title: ICT, version: "1" }, impact-assessment: { date: 2026-08-20 } }
            contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
            calendar:
              working-hours: "08:00-17:00"
              terms: [ { from: 2026-09-02, to: 2026-12-18 } ]
              away: [ { who: p3@school.example, days: [friday], cover: p4@school.example } ]
            roles:
              administrator: { title: Administrator, holders: [p0@school.example] }
              line-manager: { title: Line manager, from: staff-list }
            """;

    private static final int ROLES = 60;

    private LargeSchool() {}

    static String policy(int kinds, int people) {
        var text = new StringBuilder(HEAD);
        for (int n = 0; n < ROLES; n++) {
            text.append(
                    "  role-%1$d: { title: Role %1$d, holders: [p%2$d@school.example], deputies: [p%3$d@school.example], source: \"R%1$d\" }%n"
                            .formatted(n, n * 31 % people, (n * 31 + 1) % people));
        }
        text.append("incidents:\n");
        for (int n = 0; n < kinds; n++) {
            text.append("""
              kind-%1$d:
                title: Kind number %1$d
                person-concerned: conduct
                urgency: same-day
                words: [word %1$d, lost, broken, missing, laptop, tablet, phone, office, playground, trip, coach, train, bag]
                examples: [I lost thing %1$d, my thing %1$d is gone, somebody took %1$d, where do I report %1$d, it broke]
                before-questions: [ { is: "First be safe (%1$d).", source: "Section %1$d", strength: must } ]
                steps:
                  - { tell: { all: [ { any: [role-%2$d, role-%3$d] }, role-%4$d ] }, acknowledge: any, within: PT2H }
                  - { tell: { all: [line-manager, role-%3$d] }, within: PT2H }
                  - { tell: { all: [role-%4$d] }, within: PT4H }
                repeat-every: PT4H
                also: [role-%2$d]
                when-about:
                  role-%2$d: { steps: [ { tell: { all: [role-%4$d] }, within: PT4H } ], source: school-choice }
                advice:
                  - { is: "Do this first about %1$d.", source: "Section %1$d", strength: must }
                  - { is: "Then do this about %1$d.", source: "Section %1$d", strength: should }
                  - { is: "Keep what you have.", source: school-choice, strength: advice }
                source: "Section %1$d"
                questions:
                  - { id: device, ask: Which device?, as: device, required: true }
                  - { id: place, ask: Where was it?, as: place }
                  - { id: when, ask: When was it?, as: when }
                  - { id: much, ask: How much?, as: choice, options: [A little, Some, A lot] }
                  - { id: subject, ask: "Is it about somebody who works here?", as: person }
                checklist:
                  - { do: Look at it, by: role-%3$d, within: PT4H }
                  - { do: Put it right, by: role-%4$d, within: P1D }
            """.formatted(n, n % ROLES, (n + 1) % ROLES, (n + 2) % ROLES));
        }
        return text.toString();
    }

    static String staff(int people) {
        return IntStream.range(0, people)
                .mapToObj(n ->
                        "p%1$d@school.example,Person %1$d,6e000000-0000-4000-8000-%1$012d,staff,p%2$d@school.example,2020-09-01,,2026-09-14%n"
                                .formatted(n, n / 8))
                .collect(Collectors.joining(
                        "", "email,name,aad_object_id,group,line_manager,starts,leaves,password_changed\n", ""));
    }

    /** The people of that list, found as fast as the loaded list finds them. */
    static Staff onList(int people) {
        return PeopleOfAList.of(
                IntStream.range(0, people).mapToObj(LargeSchool::member).toList());
    }

    private static StaffMember member(int n) {
        return new StaffMember(
                StaffId.of("p" + n),
                "p" + n + "@school.example",
                "Person " + n,
                null,
                StaffMember.Group.STAFF,
                "p" + n / 8 + "@school.example",
                null,
                null,
                null,
                null);
    }
}

package school.signpost.policy.model;

import java.util.List;
import java.util.Map;
import school.signpost.policy.model.Policy.Document;
import school.signpost.policy.model.Policy.SafeguardingRecord;
import school.signpost.policy.model.Policy.School;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolCalendar;

/** A policy with nothing in it but what a test says. */
public final class SmallPolicy {

    private SmallPolicy() {}

    public static Policy of(SchoolId school, SchoolCalendar calendar, Map<RoleId, Role> roles) {
        return new Policy(
                new School(
                        school,
                        "St X",
                        "INC",
                        new Document("ICT", "1", null, List.of()),
                        null,
                        SafeguardingRecord.HERE),
                Map.of(),
                calendar,
                List.of(),
                roles,
                Map.of(),
                Duties.NONE,
                Channels.USUAL);
    }
}

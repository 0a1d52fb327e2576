package school.signpost.policy.checking;

import java.util.stream.Stream;
import school.signpost.policy.model.Gaps;

/**
 * Roles that routes name and that nobody holds, with another role to stand in. Nothing is lost by it, and yet it is a gap
 * that the school's document leaves: somebody answers for what is not theirs.
 */
final class RolesOfOthers implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var noon = school.today()
                .atTime(12, 0)
                .atZone(school.policy().calendar().zone())
                .toInstant();
        return Gaps.of(school.policy(), school.people(), noon).stream().flatMap(RolesOfOthers::finding);
    }

    private static Stream<Finding> finding(Gaps.Gap gap) {
        var standIn = gap.standIn();
        return standIn == null
                ? Stream.empty()
                : Stream.of(new Finding(
                        "roles." + gap.role().id(),
                        "nobody holds this role, so " + standIn.title() + " stands in: name its holders as soon as"
                                + " there are any"));
    }
}

package school.signpost.policy.checking;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reviews of which nobody knows when the next one is due. */
final class UndatedReviews implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var reviews = school.policy().duties().reviews();
        return IntStream.range(0, reviews.size())
                .filter(n -> !reviews.get(n).isDated())
                .mapToObj(
                        n -> new Finding(
                                "reviews[" + n + "]",
                                "no next, so nobody knows when it is due and somebody is asked: write the day of the next one"));
    }
}

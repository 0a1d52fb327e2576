package school.signpost.policy.checking;

import java.util.stream.Stream;

/** One thing to look for in a policy that reads well. */
public interface Check {

    Stream<Finding> of(SchoolChecked school);

    /** Something that somebody should look at: the key where it stands, and what is the matter. */
    record Finding(String key, String remedy) {}
}

package school.signpost.policy;

import java.util.Collection;
import java.util.Optional;
import school.signpost.policy.model.Policy;
import school.signpost.shared.SchoolId;

/** The policies in force, and every version that a case may still be running under. */
public interface Policies {

    /** The version in force; a school that is not configured throws {@link IllegalArgumentException}. */
    Version current(SchoolId school);

    /** A stored version, however old. */
    Optional<Version> find(SchoolId school, String version);

    /** The version that the one in force took the place of; empty for a school's first. */
    Optional<Version> before(SchoolId school);

    Collection<SchoolId> schools();

    /** A policy with the identity of its text. */
    record Version(String id, Policy policy) {}
}

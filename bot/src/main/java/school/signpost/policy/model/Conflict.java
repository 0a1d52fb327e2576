package school.signpost.policy.model;

import org.jspecify.annotations.Nullable;

/**
 * Another place of the school's document that says something else. {@code follow} tells whether the policy goes by that
 * place all the same; {@code why} is the school's reason.
 */
public record Conflict(
        String says,
        String source,
        boolean follow,
        @Nullable String why) {}

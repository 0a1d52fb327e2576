/** The command line: check a policy before anybody depends on it. */
@NullMarked
package school.signpost.policy.command;

import org.jspecify.annotations.NullMarked;

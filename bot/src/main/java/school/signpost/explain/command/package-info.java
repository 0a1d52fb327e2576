/** The command line: what a policy would do, what a change of it would change, and the poster. */
@NamedInterface("command")
@NullMarked
package school.signpost.explain.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

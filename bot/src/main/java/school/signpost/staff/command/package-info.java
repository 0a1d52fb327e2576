/** The command line: check a staff list before anybody depends on it. */
@NamedInterface("command")
@NullMarked
package school.signpost.staff.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

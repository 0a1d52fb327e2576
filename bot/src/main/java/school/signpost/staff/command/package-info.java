/** The command line: check a staff list before it is used. */
@NullMarked
package school.signpost.staff.command;

import org.jspecify.annotations.NullMarked;

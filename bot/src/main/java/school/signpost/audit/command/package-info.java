/** The command line of the audit trail. */
@NullMarked
package school.signpost.audit.command;

import org.jspecify.annotations.NullMarked;

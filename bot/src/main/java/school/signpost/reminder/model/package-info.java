/** When somebody is reminded of what, pure: plans, the one digest a day, passwords, leavers, reviews. */
@NamedInterface("model")
@NullMarked
package school.signpost.reminder.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

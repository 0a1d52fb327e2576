/** Reads the list of equipment that lies beside the policy. */
@NullMarked
package school.signpost.equipment.reading;

import org.jspecify.annotations.NullMarked;

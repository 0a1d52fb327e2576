/** Devices in MongoDB. */
@NullMarked
package school.signpost.equipment.mongo;

import org.jspecify.annotations.NullMarked;

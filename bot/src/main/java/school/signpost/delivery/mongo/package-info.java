/** Heartbeats and conversation leases as documents. */
@NullMarked
package school.signpost.delivery.mongo;

import org.jspecify.annotations.NullMarked;

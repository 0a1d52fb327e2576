/** How far an owed message has come, as part of its owner's document. */
@NamedInterface("mongo")
@NullMarked
package school.signpost.outbox.mongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

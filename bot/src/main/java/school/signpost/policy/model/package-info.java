/** Pure rules of a policy and the routing decision. */
@NamedInterface("model")
@NullMarked
package school.signpost.policy.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Who owes which signature when, and what a signature is; pure. */
@NamedInterface("model")
@NullMarked
package school.signpost.agreement.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

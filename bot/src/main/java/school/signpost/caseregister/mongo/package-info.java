/** The cases as documents. */
@NullMarked
package school.signpost.caseregister.mongo;

import org.jspecify.annotations.NullMarked;

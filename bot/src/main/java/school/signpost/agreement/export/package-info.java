/** Agreements on paper and in files: the matrix as CSV and PDF, the receipt as PDF, and what leaves by e-mail. */
@NullMarked
package school.signpost.agreement.export;

import org.jspecify.annotations.NullMarked;

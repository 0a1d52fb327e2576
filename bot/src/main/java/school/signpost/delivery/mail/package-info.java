/** E-mail over SMTP. */
@NullMarked
package school.signpost.delivery.mail;

import org.jspecify.annotations.NullMarked;

/** Text messages and e-mail by GOV.UK Notify. */
@NullMarked
package school.signpost.delivery.notify;

import org.jspecify.annotations.NullMarked;

/** The embedded server: MongoDB's wire protocol over one durable file, for schools that run no database. */
@NullMarked
package school.signpost.storage.embedded;

import org.jspecify.annotations.NullMarked;

package school.signpost.architecture.broken;

import org.bson.Document;

/** Breaks a rule on purpose: knows the database outside a store adapter. */
record MongoOutsideItsAdapters(Document document) {}

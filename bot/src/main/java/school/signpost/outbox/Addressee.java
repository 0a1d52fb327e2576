package school.signpost.outbox;

import school.signpost.shared.SchoolId;

/** Somebody for whom a notice was given up in Teams. */
public record Addressee(SchoolId school, String person) {}

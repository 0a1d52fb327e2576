package school.signpost.architecture.broken;

/** Breaks a rule on purpose: its name says nothing. */
record BadlyNamedHelper() {}

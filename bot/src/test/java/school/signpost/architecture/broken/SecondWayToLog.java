package school.signpost.architecture.broken;

import java.util.logging.Level;

/** Breaks a rule on purpose: a second way to log. */
record SecondWayToLog(Level level) {}

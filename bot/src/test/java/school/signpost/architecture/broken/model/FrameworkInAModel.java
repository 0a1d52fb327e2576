package school.signpost.architecture.broken.model;

import java.time.InstantSource;
import org.slf4j.Logger;

/** Breaks a rule on purpose: a pure decision that logs and has a clock. */
record FrameworkInAModel(Logger log, InstantSource clock) {}

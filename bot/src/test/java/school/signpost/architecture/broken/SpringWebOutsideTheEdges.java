package school.signpost.architecture.broken;

import org.springframework.http.HttpStatus;

/** Breaks a rule on purpose: knows of the web outside the edges. */
record SpringWebOutsideTheEdges(HttpStatus status) {}

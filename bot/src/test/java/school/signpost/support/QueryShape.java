package school.signpost.support;

import java.util.List;
import java.util.Set;

/** What one query asks about and in which order, without its values. */
public record QueryShape(String collection, Set<String> filter, List<String> sort) {}

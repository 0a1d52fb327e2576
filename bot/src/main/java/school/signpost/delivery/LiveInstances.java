package school.signpost.delivery;

/** The instances that are running now, this one included, and what each may use of a limit that they share. */
public interface LiveInstances {

    /** This instance's part of a limit; never so much that all parts together exceed it. */
    int shareOf(int limit);

    /** Whether no other instance is known to run. */
    boolean alone();
}

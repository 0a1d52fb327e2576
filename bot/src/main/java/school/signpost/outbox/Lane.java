package school.signpost.outbox;

/** How soon a notice must leave. What waits in an earlier lane always goes before what waits in a later one. */
public enum Lane {
    /** Somebody must answer within minutes, or it concerns a child or a colleague's conduct. */
    URGENT,
    /** Everything else about a case. */
    NORMAL,
    /** The same thing to very many people, who are not waiting for it. */
    BULK
}

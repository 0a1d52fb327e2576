package school.signpost.access;

/** May they? Pure: the same question always has the same answer, and the answer to a stranger tells nothing. */
public interface Access {

    /** A thing that concerns no case. */
    boolean allows(Viewer viewer, Permission permission);

    /** A thing that concerns this case. */
    boolean allows(Viewer viewer, Permission permission, CaseFacts about);
}

package school.signpost.directory;

/** What the directory says of one account: everything, or only what has changed. */
public interface AccountChange {

    String id();

    /** The account after it; what is not said stays as it was. */
    DirectoryPerson onto(DirectoryPerson before);
}

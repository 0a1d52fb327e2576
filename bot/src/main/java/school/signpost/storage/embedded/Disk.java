package school.signpost.storage.embedded;

/** What the committer does to the file; only the first two are needed for an answer. */
interface Disk {

    /** Called under the lock: what has run so far, and nothing that has run by halves, goes to the file. */
    void commit();

    /** Called outside the lock: returns when the file's content would survive a power cut. */
    void sync();

    /** Called under the lock now and then: keeps the file small. */
    void tidy();
}

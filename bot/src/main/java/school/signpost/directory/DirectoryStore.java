package school.signpost.directory;

import java.util.List;

/** What was read, and how far reading has come. */
public interface DirectoryStore {

    /** {@link DirectoryState#FRESH} before the first reading. */
    DirectoryState state();

    /** False when another instance was quicker. */
    boolean save(DirectoryState state);

    List<DirectoryPerson> people();

    /** Storing the same again changes nothing, so a reading that died half-way is simply done again. */
    void store(List<DirectoryPerson> changed, List<String> forgotten);
}

package school.signpost.directory;

import java.util.Optional;

/** How reading the directory goes, for whoever runs the system. */
public interface DirectoryNews {

    /** Empty where no directory is set up. */
    Optional<DirectoryStanding> standing();
}

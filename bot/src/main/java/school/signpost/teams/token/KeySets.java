package school.signpost.teams.token;

import java.io.IOException;
import java.util.Map;

/** Where the newest key set comes from, by key id. */
@FunctionalInterface
interface KeySets {

    Map<String, SigningKey> fetch() throws IOException;
}

package school.signpost.storage;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;
import school.signpost.storage.embedded.EmbeddedStore;

/** Either the embedded store of this process or a MongoDB elsewhere. */
final class StoreInUse implements AutoCloseable {

    private final String uri;
    private final @Nullable EmbeddedStore embedded;

    StoreInUse(String uri) {
        this.uri = uri;
        this.embedded = null;
    }

    StoreInUse(EmbeddedStore embedded) {
        this.uri = embedded.uri();
        this.embedded = embedded;
    }

    String uri() {
        return uri;
    }

    String database(String otherwise) {
        String named = new ConnectionString(uri).getDatabase();
        return named == null ? otherwise : named;
    }

    EmbeddedStore.State state() {
        return embedded == null ? EmbeddedStore.State.OPEN : embedded.state();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

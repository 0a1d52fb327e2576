package school.signpost.confidential;

import com.google.crypto.tink.Aead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import school.signpost.confidential.Vault.Place;

/** The data keys used lately, unwrapped; few enough that a stolen memory image holds few. Cleared on close. */
final class OpenedKeys implements AutoCloseable {

    private final int most;
    private final Map<Place, Aead> keys;
    private boolean closed;

    OpenedKeys(int most) {
        this.most = most;
        this.keys = new LinkedHashMap<>(16, 0.75f, true);
    }

    /** Unwrapping takes microseconds, so it is simply done under the lock. */
    synchronized Aead at(Place place, Function<Place, Aead> unwrap) {
        if (closed) {
            throw new VaultException("The vault is closed");
        }
        Aead known = keys.get(place);
        if (known != null) {
            return known;
        }
        Aead opened = unwrap.apply(place);
        keys.put(place, opened);
        if (keys.size() > most) {
            keys.remove(keys.keySet().iterator().next());
        }
        return opened;
    }

    synchronized int size() {
        return keys.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        keys.clear();
    }
}

package school.signpost.confidential;

import java.util.Optional;

/**
 * Remembers, beside the sealed texts themselves, which master key they are sealed with, so that a start with a lost or
 * another key is refused instead of sealing new cases with a key that nobody keeps. Whoever owns the database implements
 * it.
 */
public interface KeyRegister {

    /** The name of the master key in use, as {@link #sealedWith} was last told; empty before the first start. */
    Optional<String> current();

    /** From now on this is the master key in use. Durable when it returns. */
    void sealedWith(String masterKeyId);
}

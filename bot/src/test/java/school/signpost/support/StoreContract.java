package school.signpost.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every store contract stands on: write {@code interface CasesContract extends StoreContract} with default tests,
 * then run it by {@code class ... implements CasesContract, StoreContract.InMemory}, {@code OnDisk} and, in an
 * {@code IT}, {@code OnGivenServer}. Every test method has a database of its own.
 */
public interface StoreContract {

    MongoDatabase database();

    /** On the embedded server, keeping nothing. */
    interface InMemory extends StoreContract {

        @Override
        default MongoDatabase database() {
            return Databases.of(this, TestStore::inMemory);
        }
    }

    /** On the embedded server, every write synced. */
    interface OnDisk extends StoreContract {

        @Override
        default MongoDatabase database() {
            return Databases.of(this, TestStore::onDisk);
        }
    }

    /** On the server named by {@code SIGNPOST_TEST_MONGODB_URI}; skipped when none is named. */
    interface OnGivenServer extends StoreContract {

        /** Before every test, also of one that never asks for the database. */
        @BeforeEach
        default void theServerIsNamed() {
            assumeTrue(
                    TestStore.givenAddress().isPresent(),
                    "SIGNPOST_TEST_MONGODB_URI names no MongoDB, so this contract ran on the embedded server only");
        }

        @Override
        default MongoDatabase database() {
            theServerIsNamed();
            return Databases.of(this, TestStore::onGivenServer);
        }
    }

    /** JUnit makes one object per test method, so the object is the key. */
    final class Databases {

        private static final Map<Object, MongoDatabase> OF_TEST = Collections.synchronizedMap(new WeakHashMap<>());

        private Databases() {}

        private static MongoDatabase of(Object test, Supplier<MongoDatabase> empty) {
            return OF_TEST.computeIfAbsent(test, fresh -> empty.get());
        }
    }
}

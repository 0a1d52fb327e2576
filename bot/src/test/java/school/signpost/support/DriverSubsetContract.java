package school.signpost.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The part of MongoDB our stores keep to: what works here works on the embedded server and on a real one. */
public interface DriverSubsetContract extends StoreContract {

    @Test
    default void whatIsInsertedIsFound() {
        var letters = database().getCollection("letters");

        letters.insertOne(new Document("_id", "a").append("n", 1));

        assertThat(letters.find(new Document("_id", "a")).first()).isEqualTo(new Document("_id", "a").append("n", 1));
    }
}

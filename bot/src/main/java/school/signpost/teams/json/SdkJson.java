package school.signpost.teams.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The mapper for the SDK's schema classes, both ways. The rest of the application uses Jackson 3. */
public final class SdkJson {

    /** What an activity needs is under ten; a card's answer under twenty. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_TEXT = 256 * 1024;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    /** Only what the schema classes name is read and written: their getters also compute things. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("dates the SDK misreads")
                    .addDeserializer(OffsetDateTime.class, new MomentReader())
                    .addDeserializer(LocalDateTime.class, new Ignored()))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private SdkJson() {}

    /**
     * The SDK reads {@code .123Z} as 123 nanoseconds and refuses a time without a fraction. A time that can't be read is
     * none: no decision rests on an activity's time, and a report must not be lost over it.
     */
    private static final class MomentReader extends JsonDeserializer<@Nullable OffsetDateTime> {
        @Override
        public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            var text = parser.getValueAsString();
            parser.skipChildren();
            try {
                return text == null ? null : OffsetDateTime.parse(text.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /** An activity's {@code expiration} has no zone in the SDK and means nothing to us. */
    private static final class Ignored extends JsonDeserializer<@Nullable LocalDateTime> {
        @Override
        public @Nullable LocalDateTime deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            parser.skipChildren();
            return null;
        }
    }
}

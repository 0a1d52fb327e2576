package school.signpost.agreement.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Days are kept as ISO text, moments as dates. */
final class Values {

    private Values() {}

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(Document document, String field) {
        var written = document.getString(field);
        return written == null ? null : LocalDate.parse(written);
    }

    static LocalDate theDay(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }

    static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    static @Nullable Instant moment(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    static Instant theMoment(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}

package school.signpost.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.signpost.policy.model.Policy.Document;
import school.signpost.policy.model.Policy.School;
import school.signpost.shared.SchoolId;

/** Reads who the school is, and which document the file turns into data. */
final class SchoolReading {

    private static final Keys KEYS = Keys.of("time-zone", "impact-assessment", "safeguarding-record")
            .requiring("id", "name", "reference-prefix", "document");
    private static final Keys DOCUMENT = Keys.of("adopted").requiring("title", "version");
    private static final Keys ASSESSMENT = Keys.of("by").requiring("date");
    private static final Keys RECORD = Keys.of("mode").requiring("system");
    private static final Map<String, String> MODES = Words.only("tell-only");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,8}");

    private final KnownRoles roles;

    SchoolReading(KnownRoles roles) {
        this.roles = roles;
    }

    Optional<School> read(Value value) {
        return value.section(KEYS).flatMap(section -> {
            checkAssessment(section);
            section.get("safeguarding-record")
                    .flatMap(record -> record.section(RECORD))
                    .ifPresent(this::checkRecord);
            var id = section.get("id").flatMap(Value::slug);
            var name = section.text("name");
            var prefix = section.get("reference-prefix").flatMap(SchoolReading::prefix);
            var document = section.get("document").flatMap(SchoolReading::document);
            return List.of(id, name, prefix, document).stream().allMatch(Optional::isPresent)
                    ? Optional.of(new School(
                            SchoolId.of(id.orElseThrow()),
                            name.orElseThrow(),
                            prefix.orElseThrow(),
                            document.orElseThrow()))
                    : Optional.empty();
        });
    }

    private static Optional<String> prefix(Value value) {
        return value.text().filter(written -> {
            boolean right = PREFIX.matcher(written).matches();
            if (!right) {
                value.error("must be 2 to 8 capital letters, such as INC");
            }
            return right;
        });
    }

    private static Optional<Document> document(Value value) {
        return value.section(DOCUMENT).flatMap(section -> {
            section.get("adopted").ifPresent(Value::date);
            var version = section.text("version");
            return section.text("title").flatMap(title -> version.map(known -> new Document(title, known)));
        });
    }

    private void checkAssessment(Section section) {
        var assessment = section.get("impact-assessment");
        if (assessment.isEmpty()) {
            section.place()
                    .warning(
                            "no impact-assessment yet: carry out a data protection impact assessment before going live");
        }
        assessment.flatMap(value -> value.section(ASSESSMENT)).ifPresent(keys -> {
            keys.get("date").ifPresent(Value::date);
            keys.get("by").ifPresent(roles::read);
        });
    }

    private void checkRecord(Section section) {
        section.text("system");
        section.get("mode").ifPresent(value -> value.oneOf(MODES));
    }
}

package school.signpost.policy.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.policy.model.Policy.Document;
import school.signpost.policy.model.Policy.ImpactAssessment;
import school.signpost.policy.model.Policy.SafeguardingRecord;
import school.signpost.policy.model.Policy.School;
import school.signpost.shared.SchoolId;

/** Reads who the school is, and which document the file turns into data. */
final class SchoolReading {

    private static final Keys KEYS = Keys.of("time-zone", "impact-assessment", "safeguarding-record")
            .requiring("id", "name", "reference-prefix", "document");
    private static final Keys DOCUMENT = Keys.of("adopted", ConflictReading.KEY).requiring("title", "version");
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
            var id = section.get("id").flatMap(Value::slug);
            var name = section.text("name");
            var prefix = section.get("reference-prefix").flatMap(SchoolReading::prefix);
            var document = section.get("document").flatMap(SchoolReading::document);
            var assessment = assessment(section);
            var record = section.get("safeguarding-record").flatMap(SchoolReading::record);
            return Stream.of(id, name, prefix, document).allMatch(Optional::isPresent)
                    ? Optional.of(new School(
                            SchoolId.of(id.orElseThrow()),
                            name.orElseThrow(),
                            prefix.orElseThrow(),
                            document.orElseThrow(),
                            assessment.orElse(null),
                            record.orElse(SafeguardingRecord.HERE)))
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
            var adopted = section.get("adopted").flatMap(Value::date).orElse(null);
            var version = section.text("version");
            var conflicts = ConflictReading.read(section);
            return section.text("title")
                    .flatMap(title -> version.map(known -> new Document(title, known, adopted, conflicts)));
        });
    }

    private Optional<ImpactAssessment> assessment(Section section) {
        var written = section.get("impact-assessment");
        if (written.isEmpty()) {
            section.place()
                    .warning(
                            "no impact-assessment yet: carry out a data protection impact assessment before going live");
        }
        return written.flatMap(value -> value.section(ASSESSMENT)).flatMap(keys -> {
            var by = keys.get("by").flatMap(roles::read).orElse(null);
            return keys.get("date").flatMap(Value::date).map(date -> new ImpactAssessment(date, by));
        });
    }

    private static Optional<SafeguardingRecord> record(Value value) {
        return value.section(RECORD).flatMap(section -> {
            var mode = section.get("mode").flatMap(word -> word.oneOf(MODES));
            var system = section.text("system");
            if (mode.isPresent() && system.equals(Optional.of(SafeguardingRecord.HERE.system()))) {
                section.get("mode")
                        .ifPresent(word -> word.error("a record kept here is never tell-only: name the other system"));
            }
            return system.map(name -> new SafeguardingRecord(name, mode.isPresent()));
        });
    }
}

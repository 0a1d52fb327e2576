package school.signpost.policy.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who says so, taken from the text of a source: the school's own documents, the law and the guidance that binds every
 * school, or both. A law is nobody's policy, and a reader who looks for it in the school's document would not find it.
 *
 * @param school the places in the school's own documents
 * @param law acts, regulations and the guidance that schools must follow
 */
public record Authority(List<String> school, List<String> law) {

    private static final String BETWEEN = "; ";

    /** An act by its year, and what has no year in its name: the data protection law and the guidance of domain.md. */
    private static final Pattern LAW = Pattern.compile(
            "\\b(Act|Regulations|Order) (19|20)\\d\\d\\b"
                    + "|^(UK GDPR|Keeping children safe in education|Working together to safeguard children"
                    + "|Prevent duty guidance|Filtering and monitoring standards)",
            Pattern.CASE_INSENSITIVE);

    public Authority {
        school = List.copyOf(school);
        law = List.copyOf(law);
    }

    /** Several sources stand in one text with semicolons between them. */
    public static Authority of(String source) {
        var parts =
                Arrays.stream(source.split(";")).map(String::strip).distinct().toList();
        return new Authority(
                parts.stream().filter(part -> !isLaw(part)).toList(),
                parts.stream().filter(Authority::isLaw).toList());
    }

    /** The school's places as one text. */
    public String inSchool() {
        return String.join(BETWEEN, school);
    }

    /** The laws and the guidance as one text. */
    public String inLaw() {
        return String.join(BETWEEN, law);
    }

    private static boolean isLaw(String part) {
        return LAW.matcher(part).find();
    }
}

package school.signpost.policy.reading;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What a scalar is by the core rules of YAML 1.2, which editors and the JSON Schema follow: the answer {@code No} is text
 * and so is a date.
 */
enum ScalarKind {
    TEXT,
    NUMBER,
    YES_NO,
    NOTHING;

    private static final Pattern NUMBERS =
            Pattern.compile("[-+]?(0o[0-7]+|0x[0-9a-fA-F]+|(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?)");
    private static final Pattern YES_NOS = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHINGS = Pattern.compile("|~|null|Null|NULL");
    private static final int LONGEST_NUMBER = 40;

    static ScalarKind of(ScalarNode node) {
        String written = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN || written.length() > LONGEST_NUMBER) {
            return TEXT;
        }
        if (NOTHINGS.matcher(written).matches()) {
            return NOTHING;
        }
        if (YES_NOS.matcher(written).matches()) {
            return YES_NO;
        }
        return NUMBERS.matcher(written).matches() ? NUMBER : TEXT;
    }
}

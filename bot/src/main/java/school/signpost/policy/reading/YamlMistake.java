package school.signpost.policy.reading;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what YAML's own messages mean to somebody who edits one file a year. */
final class YamlMistake {

    static final String BACKSLASH =
            "a backslash in double quotes begins a special character: write two backslashes, or use single quotes";

    private YamlMistake() {}

    static String inPlainWords(MarkedYamlEngineException broken) {
        String said = broken.getProblem() == null ? "" : broken.getProblem();
        String meant = broken.getContext() == null ? said : broken.getContext() + " " + said;
        if (said.contains("\\t") || said.contains("TAB")) {
            return "a tab stands here: indent with spaces";
        }
        if (said.contains("mapping values are not allowed here")) {
            return "a colon stands where none is expected: put a text that holds a colon in quotes, or check the"
                    + " indentation of this line and the one before";
        }
        if (said.contains("unknown escape character") || said.contains("escape sequence")) {
            return BACKSLASH;
        }
        if (said.contains("expected '<document start>'")) {
            return "the policy ended above this line: take out the line ... or ---, one file holds one policy";
        }
        if (meant.contains("block scalar")) {
            return "after > or | the text begins on the next line, indented";
        }
        if (meant.contains("quoted scalar")) {
            return "a quotation mark was opened and not closed";
        }
        if (meant.contains("flow sequence")) {
            return "a list opened with [ is not closed with ], or a comma is missing";
        }
        if (meant.contains("flow mapping")) {
            return "a section opened with { is not closed with }, or a comma is missing";
        }
        if (meant.contains("could not find expected ':'")) {
            return "a colon and a space are missing after the key";
        }
        if (meant.contains("parsing a block")) {
            return "this line is not indented like the lines around it";
        }
        if (said.contains("cannot start any token")) {
            return "a text may not begin with this character: put the text in quotes";
        }
        if (meant.contains("undefined alias")) {
            return "a text that begins with * belongs in quotes";
        }
        return "this is not YAML that can be read; check the indentation and the quotes near here";
    }
}

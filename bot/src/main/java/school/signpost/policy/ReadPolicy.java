package school.signpost.policy;

import school.signpost.policy.reading.PolicyFile;

/** Reads the text of a policy file; whatever is wrong comes back with its place and its remedy, never as an exception. */
public final class ReadPolicy {

    private final PolicyFile reader = new PolicyFile();

    /** {@code file} is the name that messages show. */
    public PolicyReading read(String file, byte[] text) {
        return reader.read(file, text);
    }
}

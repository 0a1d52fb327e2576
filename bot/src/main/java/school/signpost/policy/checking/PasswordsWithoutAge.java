package school.signpost.policy.checking;

import java.util.stream.Stream;

/**
 * People's passwords whose age no policy limits: then nobody is reminded, and that is no mistake. It is said so that a school
 * decides it, and knows what the national advice is.
 */
final class PasswordsWithoutAge implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        return school.policy().duties().passwords().values().stream()
                .filter(rule -> !rule.groups().isEmpty() && rule.accounts().isEmpty() && rule.maxAge() == null)
                .map(rule -> new Finding(
                        "passwords." + rule.name(),
                        "no max-age, so nobody is reminded; the National Cyber Security Centre advises against regular"
                                + " changes: if your school wants them all the same, write max-age: { is: P1Y, source:"
                                + " school-choice }"));
    }
}

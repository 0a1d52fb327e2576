package school.signpost.policy.model;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.staff.StaffMember;

/**
 * What the policy says about one sort of password, {@code name} as the file spells it, such as staff or generic. A rule for
 * {@code groups} is theirs; one with {@code accounts} is for shared accounts, which {@code owner} changes. {@code howToChange}
 * says how it is done at this school.
 */
public record PasswordRule(
        String name,
        Set<StaffMember.Group> groups,
        @Nullable Stated<Period> maxAge,
        @Nullable Stated<Integer> minLength,
        @Nullable Stated<Set<CharacterClass>> mustHave,
        Set<ChangeOn> changeOn,
        List<Period> remindBefore,
        @Nullable RoleId owner,
        List<String> accounts,
        List<Statement> rules,
        @Nullable String howToChange,
        Basis basis) {

    public PasswordRule {
        groups = Set.copyOf(groups);
        changeOn = Set.copyOf(changeOn);
        remindBefore = List.copyOf(remindBefore);
        accounts = List.copyOf(accounts);
        rules = List.copyOf(rules);
    }

    /** Kinds of characters of which a password needs at least one each. */
    public enum CharacterClass {
        UPPER,
        LOWER,
        DIGIT,
        SYMBOL
    }

    /** Events after which a password is changed whatever its age. */
    public enum ChangeOn {
        /** It was a temporary one, used for the first time. */
        FIRST_LOG_ON,
        /** It was told to ICT support. */
        DISCLOSED,
        /** Somebody else may know it. */
        COMPROMISED,
        /** Somebody who knew a shared one has left. */
        LEAVER
    }
}

package school.signpost.agreement.model;

import java.util.LinkedHashSet;
import java.util.List;

/** What is new in a text since another, and what was taken out: by lines, in the order of the texts, blank ones left out. */
public record TextChanges(List<String> added, List<String> removed) {

    public TextChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public static TextChanges between(AgreementText before, AgreementText now) {
        return new TextChanges(only(now, before), only(before, now));
    }

    private static List<String> only(AgreementText here, AgreementText notThere) {
        var lines = new LinkedHashSet<>(here.value().lines().map(String::strip).toList());
        notThere.value().lines().map(String::strip).forEach(lines::remove);
        lines.remove("");
        return List.copyOf(lines);
    }
}

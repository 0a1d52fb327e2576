package school.signpost.staff;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names to choose from: whoever shares a name with somebody else is shown with their address, so that nobody is mistaken. */
public final class NamesApart {

    private final Map<String, Long> times;

    private NamesApart(Map<String, Long> times) {
        this.times = times;
    }

    /** Among these people. */
    public static NamesApart among(Collection<StaffMember> people) {
        return new NamesApart(people.stream().collect(Collectors.groupingBy(StaffMember::name, Collectors.counting())));
    }

    public String of(StaffMember member) {
        return times.getOrDefault(member.name(), 0L) > 1 ? member.name() + " (" + member.email() + ")" : member.name();
    }
}

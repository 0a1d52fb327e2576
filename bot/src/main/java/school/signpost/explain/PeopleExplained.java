package school.signpost.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.explain.Explanation.PersonTold;
import school.signpost.explain.Explanation.Remark;
import school.signpost.explain.Explanation.Why;
import school.signpost.policy.model.Recipients;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** Works out why the people behind the roles of one step are told or not, given whom routing tells. */
final class PeopleExplained {

    private final SchoolInView school;
    private final RoutingContext context;

    PeopleExplained(SchoolInView school, RoutingContext context) {
        this.school = school;
        this.context = context;
    }

    List<PersonTold> told(Recipients who) {
        return who.tell().stream().map(this::told).toList();
    }

    private PersonTold told(Recipient recipient) {
        return new PersonTold(
                recipient.person(),
                school.name(recipient.person()),
                recipient.roles(),
                recipient.roles().stream().map(school::title).toList(),
                recipient.asDeputy(),
                standInFor(recipient),
                context.people().atWork(recipient.person(), context.at()));
    }

    /** The title of the role that somebody really holds, when they are told in place of another. */
    private @Nullable String standInFor(Recipient recipient) {
        return recipient.roles().stream()
                .flatMap(named -> chainOf(named).stream())
                .filter(role -> peopleOf(role).contains(recipient.person()))
                .findFirst()
                .filter(role -> !recipient.roles().contains(role.id()))
                .map(Role::title)
                .orElse(null);
    }

    List<Remark> remarks(Tell tell, Recipients who) {
        var remarks = new LinkedHashSet<Remark>();
        Routing.rolesIn(tell).distinct().forEach(role -> remarks.addAll(remarks(role, who)));
        if (!who.isEmpty()) {
            who.unfilled().forEach(role -> remarks.add(new Remark(Why.NEXT_STEP, school.title(role), null, null)));
        }
        return List.copyOf(remarks);
    }

    private List<Remark> remarks(RoleId named, Recipients who) {
        var chain = chainOf(named);
        if (chain.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<Remark>();
        var own = chain.getFirst();
        standing(own, chain).ifPresent(remarks::add);
        unlisted(own).forEach(remarks::add);
        for (Role role : chain) {
            for (StaffId person : peopleOf(role)) {
                if (!isTold(person, who) && !context.people().barred(person, context.at())) {
                    remarks.add(new Remark(
                            why(person, role, own, who), school.title(named), school.name(person), firstTold(who)));
                }
            }
        }
        return remarks;
    }

    private Optional<Remark> standing(Role own, List<Role> chain) {
        if (!peopleOf(own).isEmpty()) {
            return Optional.empty();
        }
        if (own.fromStaffList() && chain.size() == 1) {
            return Optional.of(new Remark(Why.NO_LINE_MANAGER, own.title(), null, null));
        }
        return Optional.of(chain.stream()
                .skip(1)
                .filter(role -> !peopleOf(role).isEmpty())
                .findFirst()
                .map(other -> new Remark(
                        own.mailbox() == null ? Why.STANDS_IN : Why.CONFIRMS, own.title(), null, other.title()))
                .orElseGet(() -> new Remark(Why.NOBODY, own.title(), null, null)));
    }

    private List<Remark> unlisted(Role role) {
        return Stream.concat(role.holders().stream(), role.deputies().stream())
                .filter(email -> context.people().byEmail(email, context.at()).isEmpty())
                .map(email -> new Remark(
                        school.staff().byEmail(school.id(), email).isPresent() ? Why.NOT_HERE : Why.NOT_ON_LIST,
                        role.title(),
                        school.nameOf(email),
                        null))
                .toList();
    }

    private Why why(StaffId person, Role role, Role own, Recipients who) {
        if (context.subjects().contains(person)) {
            return Why.SUBJECT;
        }
        if (context.subjects().stream().anyMatch(subject -> context.people().manages(subject, person))) {
            return Why.MANAGED;
        }
        if (context.people().away(person, context.at())) {
            return Why.AWAY;
        }
        if (person.equals(context.reporter())) {
            return Why.REPORTER;
        }
        boolean ownIsTold =
                who.tell().stream().anyMatch(recipient -> recipient.roles().contains(own.id()));
        if (!ownIsTold) {
            return Why.OTHER_FIRST;
        }
        return role.equals(own) ? Why.HOLDER_FIRST : Why.NOT_NEEDED;
    }

    private static boolean isTold(StaffId person, Recipients who) {
        return who.tell().stream().anyMatch(recipient -> recipient.person().equals(person));
    }

    private @Nullable String firstTold(Recipients who) {
        return who.tell().stream()
                .findFirst()
                .map(recipient -> school.title(recipient.roles().getFirst()))
                .orElse(null);
    }

    /** The role, then whoever confirms for its mailbox, then those it is the same as. */
    private List<Role> chainOf(RoleId named) {
        var chain = new LinkedHashSet<Role>();
        follow(named, chain);
        return List.copyOf(chain);
    }

    private void follow(@Nullable RoleId id, Set<Role> chain) {
        var role = id == null ? Optional.<Role>empty() : school.policy().role(id);
        if (role.isPresent() && chain.add(role.get())) {
            follow(role.get().confirmedBy(), chain);
            follow(role.get().sameAs(), chain);
        }
    }

    /** Holders first, then deputies; only those who work here at that moment. */
    private List<StaffId> peopleOf(Role role) {
        if (role.fromStaffList()) {
            var reporter = context.reporter();
            return reporter == null
                    ? List.of()
                    : context.people().lineManagerOf(reporter, context.at()).stream()
                            .toList();
        }
        return Stream.concat(role.holders().stream(), role.deputies().stream())
                .flatMap(email -> context.people().byEmail(email, context.at()).stream())
                .distinct()
                .toList();
    }
}

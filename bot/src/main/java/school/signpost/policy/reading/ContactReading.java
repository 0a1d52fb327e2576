package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Policy.Contact;

/** Reads whom to phone outside the school. */
final class ContactReading {

    private static final Keys KEYS = Keys.of("name", "hours").requiring("phone");
    private static final List<String> NEEDED = List.of(Policy.EMERGENCY, Policy.DESIGNATED_OFFICER);

    private ContactReading() {}

    static Map<String, Contact> read(Section section) {
        NEEDED.stream()
                .filter(id -> section.own(id).isEmpty())
                .forEach(id -> section.missing(id, "it is shown when nobody in the school can be told"));
        var contacts = new LinkedHashMap<String, Contact>();
        section.entries()
                .forEach((id, entry) -> entry.value().section(KEYS).ifPresent(keys -> {
                    if (!Value.isSlug(id)) {
                        keys.place()
                                .problems()
                                .error(
                                        entry.name(),
                                        "the name " + Shown.quoted(id),
                                        "use small letters, digits and hyphens, such as childrens-services");
                        return;
                    }
                    var name = keys.text("name").orElse(id.replace('-', ' '));
                    var hours = keys.text("hours").orElse(null);
                    keys.text("phone").ifPresent(phone -> contacts.put(id, new Contact(id, name, phone, hours)));
                }));
        return contacts;
    }
}

package school.signpost.teams.present;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Field;
import school.signpost.cards.Words;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** "Is it about what somebody who works here did?", asked later than in the kind's own form. Nobody names themselves. */
@Component
public class SubjectField {

    private static final String NAME = "about-person";

    private final Words words;
    private final FormFields fields;
    private final Staff staff;

    SubjectField(Words words, FormFields fields, Staff staff) {
        this.words = words;
        this.fields = fields;
        this.staff = staff;
    }

    public Field of(Viewer viewer, boolean required) {
        var choices = fields.people(viewer.school(), !required).stream()
                .filter(choice ->
                        !(viewer instanceof Viewer.Member me && me.id().value().equals(choice.value())))
                .toList();
        return new Field(NAME, words.say("subject.ask"), Field.Type.LIST, null, null, required, choices, 0);
    }

    /** Whom they chose; empty for nobody, and for what names nobody here. */
    public Optional<StaffId> chosen(SchoolId school, Map<String, String> values) {
        var value = values.getOrDefault(NAME, "").strip();
        return value.isEmpty()
                ? Optional.empty()
                : staff.find(school, StaffId.of(value)).map(StaffMember::id);
    }
}

package school.signpost.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.AddToCase;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.NameSubject;
import school.signpost.incident.interview.SomeoneElse;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** Somebody sends what they began after Signpost had passed it on: it is added to that one case, and nothing is lost. */
@Component
class SentAfterAll {

    private final AddToCase additions;
    private final NameSubject naming;
    private final Ladders ladders;
    private final AskedBesides besides;
    private final Staff staff;
    private final SchoolClock clock;

    SentAfterAll(
            AddToCase additions,
            NameSubject naming,
            Ladders ladders,
            AskedBesides besides,
            Staff staff,
            SchoolClock clock) {
        this.additions = additions;
        this.naming = naming;
        this.ladders = ladders;
        this.besides = besides;
        this.staff = staff;
        this.clock = clock;
    }

    /** The case of one school, where somebody of several never said which. */
    static CaseId idAt(SchoolId school, CaseId draft) {
        var name = (draft + "/" + school).getBytes(StandardCharsets.UTF_8);
        return CaseId.of(UUID.nameUUIDFromBytes(name).toString());
    }

    /** The case with what was sent. The subject is named first, so that they are not told of it; twice adds once. */
    Case add(Viewer viewer, Case file, Late late) {
        var subjects = new HashSet<>(late.subjects());
        if (late.aboutRole() != null) {
            subjects.addAll(ladders.holdersOf(file.school(), late.aboutRole(), clock.instant()));
        }
        subjects.forEach(subject -> naming.name(viewer, file.id(), subject));
        var people = staff.all(file.school()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffMember::name));
        var asked = new ArrayList<>(besides.askedOf(viewer, late.kind()).questions());
        asked.addAll(SomeoneElse.questions("Reported for:", "They told the reporter:"));
        var text = DetailsText.write(asked, late.answers(), people);
        return text.isBlank()
                ? file
                : additions
                        .add(viewer, file.id(), ConfidentialText.of(text), "sent/" + file.id())
                        .orElse(file);
    }

    /** What they sent, as a form or a tap has it. */
    record Late(
            IncidentKind kind,
            Map<String, ConfidentialText> answers,
            Set<StaffId> subjects,
            @Nullable RoleId aboutRole) {}
}

package school.signpost.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.mongo.MongoStaff;
import school.signpost.staff.reading.PupilListFile;

/** The staff of every school in memory, taken in from its lists and stored so that nobody is ever minted twice. */
final class LoadedStaff implements Staff, StaffLists, StaffProblems, RecogniseStaff {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedStaff.class);
    private static final int ATTEMPTS = 5;

    private final MongoStaff store;
    private final ReadStaffList reader = new ReadStaffList();
    private final Map<SchoolId, Roster> rosters = new ConcurrentHashMap<>();

    LoadedStaff(MongoStaff store) {
        this.store = store;
    }

    @Override
    public List<StaffMember> all(SchoolId school) {
        return roster(school).listed();
    }

    @Override
    public Optional<StaffMember> find(SchoolId school, StaffId id) {
        return Optional.ofNullable(roster(school).byId().get(id));
    }

    @Override
    public Optional<StaffMember> byEmail(SchoolId school, String email) {
        return Optional.ofNullable(roster(school).byEmail().get(email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId) {
        return Optional.ofNullable(roster(school).byAad().get(aadObjectId.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Set<String> lineManagersOf(SchoolId school, String email) {
        return rosters.values().stream()
                .flatMap(roster -> Stream.ofNullable(roster.byEmail().get(email.toLowerCase(Locale.ROOT))))
                .flatMap(member -> Stream.ofNullable(member.lineManager()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return roster(school).pupils().contains(aadObjectIdOrEmail.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<StaffProblem> of(SchoolId school) {
        return roster(school).problems();
    }

    private Roster roster(SchoolId school) {
        return rosters.getOrDefault(school, Roster.EMPTY);
    }

    @Override
    public synchronized List<StaffProblem> load(SchoolId school, Lists lists, LocalDate today) {
        var problems = new ArrayList<StaffProblem>();
        var everybody = everybody(school, lists, today, problems);
        var pupils = pupils(school, lists.pupils(), problems);
        rosters.put(school, rosterOf(everybody, pupils, problems));
        problems.forEach(problem -> LOG.atWarn()
                .addKeyValue("school", school)
                .addKeyValue("file", problem.file())
                .addKeyValue("line", problem.line())
                .log("a row of a list needs attention"));
        return List.copyOf(problems);
    }

    private List<StaffRecord> everybody(SchoolId school, Lists lists, LocalDate today, List<StaffProblem> problems) {
        var text = lists.staff();
        if (text == null) {
            problems.add(new StaffProblem(
                    StaffProblem.Severity.ERROR,
                    Lists.STAFF_FILE,
                    1,
                    "the file is missing",
                    "put it beside policy.yaml; the people last loaded stay"));
            return store.all(school);
        }
        var reading = reader.read(Lists.STAFF_FILE, text);
        problems.addAll(reading.problems());
        return reading.usable()
                ? taken(school, Borrowed.into(reading, lists, reader), today, problems)
                : store.all(school);
    }

    /** Another instance may take in the same list at the same moment: then what it stored is read and built upon. */
    private List<StaffRecord> taken(
            SchoolId school, StaffListReading reading, LocalDate today, List<StaffProblem> problems) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var intake = new Intake(store.all(school), () -> UUID.randomUUID().toString());
            var outcome = intake.take(reading, today);
            if (store.save(school, outcome.changed())) {
                problems.addAll(outcome.problems());
                return outcome.changed().isEmpty() ? outcome.everybody() : store.all(school);
            }
        }
        problems.add(new StaffProblem(
                StaffProblem.Severity.ERROR,
                Lists.STAFF_FILE,
                1,
                "two people exchanged their e-mail addresses, or another instance keeps changing the list",
                "load the list once without one of the two, then with both"));
        return store.all(school);
    }

    private Set<String> pupils(SchoolId school, byte @Nullable [] text, List<StaffProblem> problems) {
        if (text == null) {
            return Set.of();
        }
        var reading = PupilListFile.read(Lists.PUPILS_FILE, text);
        problems.addAll(reading.problems());
        return reading.usable() ? reading.ids() : roster(school).pupils();
    }

    private static Roster rosterOf(List<StaffRecord> records, Set<String> pupils, List<StaffProblem> problems) {
        var listed = records.stream()
                .filter(record -> record.goneSince() == null)
                .map(record -> record.person().email())
                .collect(Collectors.toCollection(HashSet::new));
        return Roster.of(records.stream().map(StaffRecord::asMember).toList(), listed, pupils, problems);
    }

    @Override
    public Optional<StaffMember> recognise(SchoolId school, String aadObjectId, @Nullable String email) {
        var known = byAadObjectId(school, aadObjectId);
        if (known.isPresent() || email == null) {
            return known;
        }
        return byEmail(school, email).isEmpty() ? Optional.empty() : bind(school, aadObjectId, email);
    }

    private synchronized Optional<StaffMember> bind(SchoolId school, String aadObjectId, String email) {
        String id = aadObjectId.toLowerCase(Locale.ROOT);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var records = store.all(school);
            var current = roster(school);
            rosters.put(school, rosterOf(records, current.pupils(), current.problems()));
            var bindable = records.stream()
                    .filter(record -> record.goneSince() == null
                            && record.person().aadObjectId() == null
                            && record.person().email().equals(email.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (byAadObjectId(school, id).isPresent() || bindable.isEmpty()) {
                return byAadObjectId(school, id);
            }
            store.save(school, List.of(bindable.get().boundTo(id)));
        }
        return Optional.empty();
    }
}

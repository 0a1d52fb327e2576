package school.signpost.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
final class LoadedStaff implements Staff, StaffLists, StaffProblems, StaffNews, RecogniseStaff {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedStaff.class);
    private static final int ATTEMPTS = 5;

    private final MongoStaff store;
    private final Approvals approvals;
    private final PeopleElsewhere elsewhere;
    private final TakeListIn taking;
    private final Map<SchoolId, Roster> rosters = new ConcurrentHashMap<>();
    private final Map<SchoolId, HeldList> held = new ConcurrentHashMap<>();
    private final Map<SchoolId, Lists> loaded = new ConcurrentHashMap<>();
    private final Map<SchoolId, String> revisions = new ConcurrentHashMap<>();
    private final Set<SchoolId> notStored = ConcurrentHashMap.newKeySet();

    LoadedStaff(MongoStaff store, Approvals approvals, PeopleElsewhere elsewhere) {
        this.store = store;
        this.approvals = approvals;
        this.elsewhere = elsewhere;
        this.taking = new TakeListIn(store, approvals, elsewhere);
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
    public List<Pupil> pupils(SchoolId school) {
        return roster(school).pupils();
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return roster(school).pupilAccounts().contains(aadObjectIdOrEmail.toLowerCase(Locale.ROOT));
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
        revisions.put(
                school, elsewhere.revision(school)); // before it is asked: what changes meanwhile is seen next time
        var taken = taking.take(school, lists, today);
        var problems = new ArrayList<>(taken.problems());
        var pupils = pupils(school, lists.pupils(), problems);
        loaded.put(school, lists);
        var before = rosters.put(school, rosterOf(taken.everybody(), pupils, problems));
        if (before == null || !before.problems().equals(problems)) {
            warn(school, problems);
        }
        if (taken.again()) {
            notStored.add(school);
        } else {
            notStored.remove(school);
        }
        hold(school, taken.held());
        return List.copyOf(problems);
    }

    private static void warn(SchoolId school, List<StaffProblem> problems) {
        problems.forEach(problem -> LOG.atWarn()
                .addKeyValue("school", school)
                .addKeyValue("file", problem.file())
                .addKeyValue("line", problem.line())
                .log("a row of a list needs attention"));
    }

    private void hold(SchoolId school, @Nullable HeldList list) {
        if (list == null) {
            held.remove(school);
            return;
        }
        held.put(school, list);
        LOG.atWarn()
                .addKeyValue("school", school)
                .addKeyValue("leavers", list.changes().leavers().size())
                .addKeyValue("listed", list.changes().listed())
                .log("the staff list would make many people leave at once and waits for an administrator");
    }

    @Override
    public boolean isToBeLoadedAgain(SchoolId school) {
        var waiting = held.get(school);
        return notStored.contains(school)
                || !elsewhere.revision(school).equals(revisions.getOrDefault(school, ""))
                || (waiting != null && approvals.isOpen(school, waiting.key()));
    }

    @Override
    public ListStanding standing(SchoolId school) {
        var roster = roster(school);
        return new ListStanding(roster.listed().size(), roster.problems(), held.get(school));
    }

    @Override
    public Preview preview(SchoolId school, byte[] list, LocalDate today) {
        return taking.preview(school, list, loaded.getOrDefault(school, Lists.of(null, null)), today);
    }

    /** The list that waited, now that somebody said yes to it. */
    void loadAgain(SchoolId school, LocalDate today) {
        var lists = loaded.get(school);
        if (lists != null) {
            load(school, lists, today);
        }
    }

    private List<Pupil> pupils(SchoolId school, byte @Nullable [] text, List<StaffProblem> problems) {
        if (text == null) {
            return List.of();
        }
        var reading = PupilListFile.read(Lists.PUPILS_FILE, text);
        problems.addAll(reading.problems());
        return reading.usable() ? reading.pupils() : roster(school).pupils();
    }

    private static Roster rosterOf(List<StaffRecord> records, List<Pupil> pupils, List<StaffProblem> problems) {
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

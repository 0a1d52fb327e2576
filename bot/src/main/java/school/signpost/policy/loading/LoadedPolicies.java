package school.signpost.policy.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.policy.CheckPolicy;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblems;
import school.signpost.policy.PolicyRefused;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.SchoolFiles;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffLists;

/** The policies of the configured folders in force, and their staff lists with them. */
public final class LoadedPolicies implements Policies, PolicyProblems, SchoolFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedPolicies.class);

    private final VersionChoice choice;
    private final ReadPolicy reader;
    private final Lists lists;
    private final ConcurrentMap<String, Version> older = new ConcurrentHashMap<>();
    private volatile Map<SchoolId, LoadedSchool> schools = Map.of();

    LoadedPolicies(VersionChoice choice, ReadPolicy reader, Lists lists) {
        this.choice = choice;
        this.reader = reader;
        this.lists = lists;
    }

    /** Brings every school into force; refuses by {@link PolicyRefused} what has no good version at all. */
    synchronized void start(List<SchoolFolder> folders) {
        var started = new LinkedHashMap<SchoolId, LoadedSchool>();
        var refused = new ArrayList<PolicyProblem>();
        for (SchoolFolder folder : folders) {
            try {
                var file = read(folder).orElseThrow(() -> new PolicyRefused(List.of(unreadable(folder))));
                var clash = Clashes.of(file, started.values());
                var school = clash.isPresent() ? choice.lastGood(file, List.of(clash.get())) : choice.atStart(file);
                Clashes.among(school, started.values()).ifPresent(refused::add);
                started.put(school.id(), school);
            } catch (PolicyRefused broken) {
                refused.addAll(broken.problems());
            }
        }
        if (!refused.isEmpty()) {
            throw new PolicyRefused(refused);
        }
        schools = Collections.unmodifiableMap(started);
        started.values().forEach(LoadedPolicies::warn);
        lists.loadAll(started.values());
    }

    /** Looks at every file again, and at what other instances did. */
    public synchronized void reload() {
        var looked = new LinkedHashMap<SchoolId, LoadedSchool>();
        schools.forEach((id, school) -> looked.put(id, look(school)));
        schools = Collections.unmodifiableMap(looked);
        lists.loadChanged(looked.values());
    }

    private LoadedSchool look(LoadedSchool school) {
        var bytes = school.folder().read(SchoolFolder.POLICY_FILE);
        String seen = bytes.map(LoadedSchool::versionOf).orElse(null);
        if (Objects.equals(seen, school.seenInFile())) {
            return choice.following(school);
        }
        var after = read(school.folder())
                .map(file -> Clashes.of(file, schools.values())
                        .map(clash -> school.refusing(file.version(), List.of(clash)))
                        .orElseGet(() -> choice.onChange(school, file)))
                .orElseGet(() -> school.refusing(null, List.of(unreadable(school.folder()))));
        warn(after);
        return after;
    }

    private Optional<FileText> read(SchoolFolder folder) {
        return folder.read(SchoolFolder.POLICY_FILE).map(bytes -> FileText.of(folder, bytes, reader));
    }

    private static PolicyProblem unreadable(SchoolFolder folder) {
        return FileText.problem(folder, "", "no file that can be read", "put policy.yaml back and make it readable");
    }

    private static void warn(LoadedSchool school) {
        LOG.atInfo()
                .addKeyValue("school", school.id())
                .addKeyValue("version", school.inForce().id())
                .log("policy in force");
        school.problems().stream()
                .filter(PolicyProblem::isError)
                .forEach(problem -> LOG.atWarn()
                        .addKeyValue("school", school.id())
                        .addKeyValue("place", problem.place())
                        .addKeyValue("inForce", school.inForce().id())
                        .log("the policy file has a mistake and is NOT in force; the last good version is"));
    }

    @Override
    public Version current(SchoolId school) {
        var loaded = schools.get(school);
        if (loaded == null) {
            throw new IllegalArgumentException("no such school: " + school);
        }
        return loaded.inForce();
    }

    @Override
    public Optional<Version> find(SchoolId school, String version) {
        var loaded = schools.get(school);
        if (loaded == null) {
            return Optional.empty();
        }
        if (loaded.inForce().id().equals(version)) {
            return Optional.of(loaded.inForce());
        }
        String key = school + "/" + version;
        var known = Optional.ofNullable(older.get(key)).or(() -> choice.stored(school, version));
        known.ifPresent(found -> older.put(key, found));
        return known;
    }

    @Override
    public Optional<Version> before(SchoolId school) {
        return choice.before(school);
    }

    @Override
    public Optional<byte[]> read(SchoolId school, String file) {
        return Optional.ofNullable(schools.get(school))
                .flatMap(loaded -> loaded.folder().read(file));
    }

    @Override
    public Collection<SchoolId> schools() {
        return schools.keySet();
    }

    @Override
    public List<PolicyProblem> of(SchoolId school) {
        return Optional.ofNullable(schools.get(school))
                .map(LoadedSchool::problems)
                .orElse(List.of());
    }

    @Override
    public List<PolicyProblem> checked(SchoolId school) {
        var loaded = Objects.requireNonNull(schools.get(school), "no such school");
        var folder = loaded.folder();
        var found = folder.read(SchoolFolder.POLICY_FILE)
                .map(bytes -> new CheckPolicy()
                        .check(folder.policyName(), bytes, folder::read, lists.today(loaded))
                        .problems())
                .orElseGet(() -> List.of(unreadable(folder)));
        // what no file can show by itself: another school's prefix, another id, a version that was replaced
        var refused = loaded.problems().stream().filter(PolicyProblem::isError).filter(each -> !found.contains(each));
        return found.stream().anyMatch(PolicyProblem::isError)
                ? found
                : Stream.concat(refused, found.stream()).toList();
    }

    /** What every file looks like now, so that a watcher can wait until nobody is writing any more. */
    int fingerprint() {
        return schools.values().stream()
                        .mapToInt(school -> Stream.of(
                                        SchoolFolder.POLICY_FILE,
                                        StaffLists.Lists.STAFF_FILE,
                                        StaffLists.Lists.PUPILS_FILE)
                                .mapToInt(file -> school.folder()
                                        .read(file)
                                        .map(Arrays::hashCode)
                                        .orElse(0))
                                .reduce(1, (sum, next) -> 31 * sum + next))
                        .sum()
                + lists.fingerprint();
    }
}

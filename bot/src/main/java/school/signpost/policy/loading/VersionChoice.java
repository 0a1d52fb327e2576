package school.signpost.policy.loading;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import school.signpost.policy.Policies.Version;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.PolicyRefused;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.mongo.MongoPolicyVersions;
import school.signpost.shared.SchoolId;
import school.signpost.storage.StoreUnavailableException;

/**
 * Decides which version of a policy is in force. Several instances may run on copies of one folder that change at
 * different moments; the pointer in the store is what they agree on.
 */
final class VersionChoice {

    private static final int ATTEMPTS = 5;

    private final MongoPolicyVersions versions;
    private final ReadPolicy reader;
    private final InstantSource clock;

    VersionChoice(MongoPolicyVersions versions, ReadPolicy reader, InstantSource clock) {
        this.versions = versions;
        this.reader = reader;
        this.clock = clock;
    }

    /** What a starting instance runs: never a version that was replaced before, and the last good one if the file is broken. */
    LoadedSchool atStart(FileText file) {
        if (!(file.reading() instanceof PolicyReading.Good good)) {
            return lastGood(file, file.reading().problems());
        }
        var school = good.policy().school().id();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var pointer = versions.current(school);
            var inForce = pointer.flatMap(version -> stored(school, version));
            if (inForce.isPresent()) {
                if (inForce.get().id().equals(file.version())) {
                    return running(file, inForce.get());
                }
                if (versions.isKnown(school, file.version())) {
                    return keeping(file, inForce.get(), replacedBefore(file.folder()));
                }
            }
            try {
                if (versions.activate(school, file.version(), file.text(), pointer.orElse(null), clock.instant())) {
                    return running(file, new Version(file.version(), good.policy()));
                }
            } catch (StoreUnavailableException full) {
                return waiting(file, inForce.orElseThrow(() -> full));
            }
        }
        throw new IllegalStateException("policy-pointer-contended");
    }

    /** What was in force goes on while the change cannot be stored; every look tries again. */
    private static LoadedSchool waiting(FileText file, Version inForce) {
        var why = FileText.problem(
                file.folder(),
                "",
                "a change that cannot be stored",
                "make room on the store's disk: it is then taken up by itself");
        return new LoadedSchool(file.folder(), inForce, null, null, file.problemsAnd(why));
    }

    /** The version that ran before a file with these mistakes; without one the mistakes are refused. */
    LoadedSchool lastGood(FileText file, List<PolicyProblem> mistakes) {
        return LoadedSchool.idIn(file.text().getBytes(StandardCharsets.UTF_8))
                .flatMap(school -> versions.current(school).flatMap(version -> stored(school, version)))
                .map(version -> new LoadedSchool(file.folder(), version, file.version(), null, mistakes))
                .orElseThrow(() -> new PolicyRefused(
                        mistakes.stream().filter(PolicyProblem::isError).toList()));
    }

    /** What a running instance does about a file that changed under it. */
    LoadedSchool onChange(LoadedSchool running, FileText file) {
        if (!(file.reading() instanceof PolicyReading.Good good)) {
            return running.refusing(file.version(), file.reading().problems());
        }
        if (!good.policy().school().id().equals(running.id())) {
            return running.refusing(
                    file.version(),
                    List.of(FileText.problem(
                            file.folder(), "school.id", "another id", "it never changes: write " + running.id())));
        }
        var followed = following(running);
        String current = followed.inForce().id();
        if (current.equals(file.version())) {
            return running(file, followed.inForce());
        }
        boolean editOfWhatIsInForce = current.equals(running.lastGoodInFile());
        if (versions.isKnown(running.id(), file.version()) && !editOfWhatIsInForce) {
            return keeping(file, followed.inForce(), replacedBefore(file.folder()));
        }
        if (versions.activate(running.id(), file.version(), file.text(), current, clock.instant())) {
            return running(file, new Version(file.version(), good.policy()));
        }
        // another instance was quicker: leave the file unseen, so that the next look decides on what it did
        return followed;
    }

    /** The version that the pointer names now, which another instance may have moved. */
    LoadedSchool following(LoadedSchool running) {
        return versions.current(running.id())
                .filter(version -> !version.equals(running.inForce().id()))
                .flatMap(version -> stored(running.id(), version))
                .map(running::withInForce)
                .orElse(running);
    }

    /** What the version in force took the place of. */
    Optional<Version> before(SchoolId school) {
        return versions.before(school).flatMap(version -> stored(school, version));
    }

    Optional<Version> stored(SchoolId school, String version) {
        return versions.text(school, version)
                .map(text -> reader.read(SchoolFolder.POLICY_FILE, text.getBytes(StandardCharsets.UTF_8)))
                .filter(PolicyReading.Good.class::isInstance)
                .map(reading -> new Version(version, ((PolicyReading.Good) reading).policy()));
    }

    private static LoadedSchool running(FileText file, Version version) {
        return new LoadedSchool(
                file.folder(),
                version,
                file.version(),
                file.version(),
                file.reading().problems());
    }

    private static LoadedSchool keeping(FileText file, Version inForce, PolicyProblem why) {
        return new LoadedSchool(file.folder(), inForce, file.version(), file.version(), file.problemsAnd(why));
    }

    private static PolicyProblem replacedBefore(SchoolFolder folder) {
        return FileText.problem(
                folder,
                "",
                "a text that was in force before and was replaced",
                "the newer version stays in force; to go back on purpose, change the text, be it only a comment");
    }
}

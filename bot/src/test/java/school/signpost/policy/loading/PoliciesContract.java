package school.signpost.policy.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyRefused;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.mongo.MongoPolicyVersions;
import school.signpost.shared.SchoolId;
import school.signpost.support.StoreContract;

/** Which policy is in force, over edits, restarts and several instances on copies of one folder. */
interface PoliciesContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-x");
    InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    default void theFirstStartBringsTheFileIntoForce(@TempDir Path folder) {
        write(folder, "A");

        var policies = instance(folder);

        assertThat(nameOf(policies)).isEqualTo("A");
        assertThat(policies.schools()).containsExactly(SCHOOL);
        assertThat(policies.of(SCHOOL)).noneMatch(PolicyProblem::isError);
    }

    @Test
    default void aBrokenFileAtTheFirstStartIsRefusedWithPlaceAndRemedy(@TempDir Path folder) {
        writeText(folder, policy("A").replace("working-hours", "worknig-hours"));

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(() -> instance(folder))
                .satisfies(
                        refused -> assertThat(refused.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.toString())
                                                .isEqualTo(
                                                        "policy.yaml:4:13: calendar.worknig-hours: found an unknown key; the keys here"
                                                                + " are working-hours, terms, closed, away. Did you mean working-hours?")));
    }

    @Test
    default void noFolderOrNoFileIsRefusedWithTheSettingToChange(@TempDir Path folder) {
        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(() -> SchoolFolders.of(folder.resolve("nowhere").toString()))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().remedy()).contains("signpost.school"));
    }

    @Test
    default void anEditComesIntoForceWithoutARestartAndOldVersionsStayReadable(@TempDir Path folder) {
        write(folder, "A");
        var policies = instance(folder);
        var before = policies.current(SCHOOL);

        write(folder, "B");
        policies.reload();

        assertThat(nameOf(policies)).isEqualTo("B");
        assertThat(policies.find(SCHOOL, before.id())).contains(before);
        assertThat(instance(folder)
                        .find(SCHOOL, before.id())
                        .orElseThrow()
                        .policy()
                        .school()
                        .name())
                .isEqualTo("A");
        assertThat(policies.find(SCHOOL, "nonsense")).isEmpty();
    }

    @Test
    default void aBrokenEditLeavesTheLastGoodVersionInForceAndSaysWhere(@TempDir Path folder) {
        write(folder, "A");
        var policies = instance(folder);

        writeText(folder, policy("B").replace("head: {", "head: [").replace("} # end", "] # end"));
        policies.reload();

        assertThat(nameOf(policies)).isEqualTo("A");
        assertThat(policies.of(SCHOOL)).anyMatch(PolicyProblem::isError);

        write(folder, "A");
        policies.reload();

        assertThat(policies.of(SCHOOL)).noneMatch(PolicyProblem::isError);
    }

    @Test
    default void aBrokenFileAtALaterStartRunsTheLastGoodVersion(@TempDir Path folder) {
        write(folder, "A");
        instance(folder);

        writeText(folder, policy("B") + "nonsense: true\n");
        var restarted = instance(folder);

        assertThat(nameOf(restarted)).isEqualTo("A");
        assertThat(restarted.of(SCHOOL)).anyMatch(PolicyProblem::isError);

        write(folder, "C");
        restarted.reload();

        assertThat(nameOf(restarted)).isEqualTo("C");
    }

    @Test
    default void aVanishedFileLeavesTheVersionInForce(@TempDir Path folder) throws IOException {
        write(folder, "A");
        var policies = instance(folder);

        Files.delete(folder.resolve("policy.yaml"));
        policies.reload();

        assertThat(nameOf(policies)).isEqualTo("A");
        assertThat(policies.of(SCHOOL)).singleElement().matches(PolicyProblem::isError);
    }

    @Test
    default void theIdOfASchoolNeverChanges(@TempDir Path folder) {
        write(folder, "A");
        var policies = instance(folder);

        writeText(folder, policy("B").replace("id: st-x", "id: st-y"));
        policies.reload();

        assertThat(nameOf(policies)).isEqualTo("A");
        assertThat(policies.of(SCHOOL)).anyMatch(problem -> problem.key().equals("school.id"));
    }

    @Test
    default void aStartingInstanceNeverBringsBackAReplacedVersion(@TempDir Path folder, @TempDir Path oldCopy) {
        write(folder, "A");
        var policies = instance(folder);
        write(folder, "B");
        policies.reload();

        write(oldCopy, "A");
        var late = instance(oldCopy);

        assertThat(nameOf(late)).isEqualTo("B");
        assertThat(late.of(SCHOOL)).anyMatch(PolicyProblem::isError);
    }

    @Test
    default void everyInstanceFollowsTheOneThatSawTheEdit(@TempDir Path folder, @TempDir Path copy) {
        write(folder, "A");
        write(copy, "A");
        var first = instance(folder);
        var second = instance(copy);

        write(folder, "B");
        first.reload();
        second.reload();
        assertThat(nameOf(second)).isEqualTo("B");

        write(folder, "C");
        first.reload();
        write(copy, "B");
        second.reload();
        assertThat(nameOf(second)).isEqualTo("C");

        first.reload();
        assertThat(nameOf(first)).isEqualTo("C");
    }

    @Test
    default void goingBackOnPurposeIsAnEditLikeAnyOther(@TempDir Path folder) {
        write(folder, "A");
        var policies = instance(folder);
        write(folder, "B");
        policies.reload();

        write(folder, "A");
        policies.reload();

        assertThat(nameOf(policies)).isEqualTo("A");
        assertThat(nameOf(instance(folder))).isEqualTo("A");
    }

    @Test
    default void theSchoolsOfATrustHaveIdsAndPrefixesOfTheirOwn(@TempDir Path trust) throws IOException {
        for (String name : List.of("one", "two")) {
            Files.createDirectory(trust.resolve(name));
        }
        write(trust.resolve("one"), "A");
        writeText(trust.resolve("two"), policy("B").replace("id: st-x", "id: st-y"));

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(() -> instance(trust))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .matches(problem -> problem.key().equals("school.reference-prefix")));

        writeText(
                trust.resolve("two"),
                policy("B").replace("id: st-x", "id: st-y").replace("prefix: INC", "prefix: TWO"));
        assertThat(instance(trust).schools()).containsExactlyInAnyOrder(SCHOOL, SchoolId.of("st-y"));
    }

    /** Refusing it and moving the pointer all the same would bring it into force at the next look. */
    @Test
    default void anEditThatTakesAnotherSchoolsPrefixNeverComesIntoForce(@TempDir Path trust) throws IOException {
        var two = SchoolId.of("st-y");
        var own = policy("B").replace("id: st-x", "id: st-y").replace("prefix: INC", "prefix: TWO");
        writeText(Files.createDirectory(trust.resolve("one")), policy("A"));
        writeText(Files.createDirectory(trust.resolve("two")), own);
        var policies = instance(trust);

        writeText(trust.resolve("two"), own.replace("prefix: TWO", "prefix: INC"));
        policies.reload();
        policies.reload();

        assertThat(prefixOf(policies, two)).isEqualTo("TWO");
        assertThat(policies.of(two))
                .singleElement()
                .matches(problem -> problem.key().equals("school.reference-prefix"));
        assertThat(policies.checked(two))
                .filteredOn(PolicyProblem::isError)
                .singleElement()
                .matches(problem -> problem.key().equals("school.reference-prefix"));
        var startedAgain = instance(trust);
        assertThat(prefixOf(startedAgain, two)).isEqualTo("TWO");
        assertThat(startedAgain.of(two)).hasSize(1);

        writeText(trust.resolve("two"), own);
        policies.reload();
        assertThat(policies.of(two)).noneMatch(PolicyProblem::isError);
        assertThat(prefixOf(policies, two)).isEqualTo("TWO");
    }

    private static String prefixOf(LoadedPolicies policies, SchoolId school) {
        return policies.current(school).policy().school().referencePrefix();
    }

    @Test
    default void theWatchWaitsUntilTheFileIsWrittenToTheEnd(@TempDir Path folder) {
        write(folder, "A");
        var policies = instance(folder);
        var watch = new PolicyWatch(
                policies,
                java.util.concurrent.Executors.newSingleThreadScheduledExecutor(),
                java.time.Duration.ofHours(1));
        watch.start();

        write(folder, "B");
        watch.look();
        assertThat(nameOf(policies)).isEqualTo("A");

        watch.look();
        assertThat(nameOf(policies)).isEqualTo("B");
        watch.stop();
    }

    private LoadedPolicies instance(Path folder) {
        var reader = new ReadPolicy();
        var choice = new VersionChoice(new MongoPolicyVersions(database()), reader, CLOCK);
        var policies =
                new LoadedPolicies(choice, reader, new Lists((school, lists, today) -> List.of(), CLOCK, List.of()));
        policies.start(SchoolFolders.of(folder.toString()));
        return policies;
    }

    private static String nameOf(LoadedPolicies policies) {
        return policies.current(SCHOOL).policy().school().name();
    }

    private static void write(Path folder, String name) {
        writeText(folder, policy(name));
    }

    private static void writeText(Path folder, String text) {
        try {
            Files.writeString(folder.resolve("policy.yaml"), text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String policy(String name) {
        return """
                policy: 1
                school: { id: st-x, name: %s, reference-prefix: INC, document: { title: ICT, version: "1" } }
                contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
                calendar: { working-hours: "08:00-17:00" }
                roles:
                  head: { title: Headteacher, holders: [alex@school.example] } # end
                """.formatted(name);
    }
}

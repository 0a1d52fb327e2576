package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.BotProcess;
import school.signpost.support.ExampleStaff;
import school.signpost.support.FakeTeams;

/** Asked to stop, it stops in order: whatever still works ends before the store does, and nothing cries for help. */
class StopIT {

    @TempDir
    private Path folder;

    @Test
    void askedToStopItLogsNoError() {
        try (var teams = FakeTeams.start()) {
            for (int round = 0; round < 3; round++) {
                var bot = BotProcess.start(folder, teams.settings()).untilReady();
                teams.deliver(bot.address(), teams.installed(ExampleStaff.named("Chidi Eze")));
                bot.close();
                assertThat(bot.printed()).doesNotContain(" ERROR ");
            }
        }
    }
}

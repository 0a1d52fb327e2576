package school.signpost.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AFewAtATimeTest {

    private final AFewAtATime patient = new AFewAtATime(2, Duration.ofHours(1));
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore mayEnd = new Semaphore(0);
    private final List<Thread> comers = new ArrayList<>();

    @AfterEach
    void everybodyEnds() throws InterruptedException {
        mayEnd.release(100);
        for (Thread each : comers) {
            each.join();
        }
    }

    @Test
    void whatComesFirstBeginsFirstAndNoMoreThanSoManyAtOnce() {
        comes(patient, "a");
        comes(patient, "b");
        await().until(() -> begun.size() == 2);
        for (var next : List.of("c", "d", "e")) {
            comes(patient, next);
            await().until(() -> comers.getLast().getState() == Thread.State.TIMED_WAITING);
        }
        assertThat(begun).hasSize(2);

        for (int ended = 1; ended <= 3; ended++) {
            int expected = 2 + ended;
            mayEnd.release();
            await().until(() -> begun.size() == expected);
        }

        assertThat(begun.subList(2, 5)).containsExactly("c", "d", "e");
    }

    @Test
    void whatPressesGoesBeforeWhatCameEarlier() {
        comes(patient, "a");
        comes(patient, "b");
        await().until(() -> begun.size() == 2);
        comes(patient, "earlier");
        await().until(() -> comers.getLast().getState() == Thread.State.TIMED_WAITING);
        comers.add(Thread.ofPlatform().start(() -> patient.pressing(() -> work("pressing"))));
        await().until(() -> comers.getLast().getState() == Thread.State.TIMED_WAITING);

        mayEnd.release();
        await().until(() -> begun.size() == 3);

        assertThat(begun.getLast()).isEqualTo("pressing");
    }

    @Test
    void whatBeganWithoutAPlaceGivesNoneBack() {
        var impatient = new AFewAtATime(1, Duration.ofSeconds(1));
        comes(impatient, "hangs");
        await().until(() -> begun.contains("hangs"));
        impatient.inTurn(() -> "went without");

        comes(impatient, "must wait");

        await().pollInterval(Duration.ofMillis(5))
                .until(() -> comers.getLast().getState() == Thread.State.TIMED_WAITING);
        assertThat(begun).containsExactly("hangs");
    }

    @Test
    void nothingWaitsForEverForWorkThatHangs() {
        var impatient = new AFewAtATime(1, Duration.ofMillis(10));
        comes(impatient, "hangs");
        await().until(() -> begun.contains("hangs"));

        comes(impatient, "mine");

        await().until(() -> begun.contains("mine"));
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> patient.inTurn(() -> {
                        throw new IllegalStateException("as asked");
                    }))
                    .hasMessage("as asked");
        }

        assertThat(patient.inTurn(() -> "done")).isEqualTo("done");
    }

    private void comes(AFewAtATime places, String name) {
        comers.add(Thread.ofPlatform().start(() -> places.inTurn(() -> work(name))));
    }

    private String work(String name) {
        begun.add(name);
        mayEnd.acquireUninterruptibly();
        return name;
    }
}

package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;

/**
 * Writes until the power goes, then opens what the disk kept: it must be the state after one of the writes, none earlier
 * than the last one acknowledged. More rounds: {@code mvn -pl bot -am test -Dtest=PowerCutTest -Dpowercut.rounds=1000
 * -Dsurefire.failIfNoSpecifiedTests=false}; the round that failed: {@code -Dpowercut.rounds=1 -Dpowercut.seed=N}.
 */
class PowerCutTest {

    private static final int ROUNDS = Integer.getInteger("powercut.rounds", 30);
    private static final long FIRST_SEED = Long.getLong("powercut.seed", System.nanoTime());
    private static final int WRITES = 250;

    @Test
    void aPowerCutLosesNoAcknowledgedWriteAndKeepsIndexesConsistent() {
        int cuts = 0;
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long seed = FIRST_SEED + round;
            Round outcome = new Round(seed);
            outcome.writeUntilThePowerGoes();
            outcome.checkWhatIsLeft();
            cuts += outcome.power.isOut() ? 1 : 0;
            acknowledged += outcome.lastAcknowledged.get();
        }

        assertThat(cuts).as("rounds in which the power went").isGreaterThan(ROUNDS / 2);
        assertThat(acknowledged).as("writes acknowledged before").isGreaterThan(ROUNDS);
    }

    private static final class Round {

        private final long seed;
        private final Random random;
        private final String file;
        private final PowerCut power;
        private final List<Map<Integer, Integer>> states = new ArrayList<>();
        private final AtomicInteger lastAcknowledged = new AtomicInteger();

        private Round(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.file = "power" + seed + ".store";
            this.power = PowerCut.powerOn(new Random(seed), 20 + random.nextInt(200));
        }

        private void writeUntilThePowerGoes() {
            Engine engine;
            try {
                engine = Engine.on(PowerCut.name(file));
            } catch (RuntimeException thePowerWentAtOnce) {
                return;
            }
            states.add(Map.of());
            engine.send(Engine.uniqueIndex("cases", "number")).join();
            for (int n = 1; n <= WRITES && !power.isOut(); n++) {
                write(engine, n);
            }
            engine.abandon();
        }

        private void write(Engine engine, int n) {
            Map<Integer, Integer> state = new TreeMap<>(states.getLast());
            var answer = engine.send(nextWrite(state, n));
            states.add(state);
            var noted = answer.thenAccept(document -> {
                if (Engine.isOk(document)) {
                    lastAcknowledged.accumulateAndGet(n, Math::max);
                }
            });
            if (random.nextInt(4) == 0) {
                noted.join();
            }
        }

        private Document nextWrite(Map<Integer, Integer> state, int n) {
            int id = random.nextInt(40);
            Document byId = new Document("_id", id);
            if (!state.containsKey(id)) {
                state.put(id, n);
                return Engine.insert(
                        "cases", byId.append("number", n).append("text", "x".repeat(random.nextInt(2_500))));
            }
            if (random.nextInt(5) == 0) {
                state.remove(id);
                return Engine.delete("cases", byId);
            }
            state.put(id, n);
            return Engine.update("cases", byId, new Document("$set", new Document("number", n)));
        }

        private void checkWhatIsLeft() {
            PowerCut.powerOn(new Random(seed), Integer.MAX_VALUE);
            try (Engine engine = Engine.on(PowerCut.name(file))) {
                Map<Integer, Integer> left = engine.found(Engine.find("cases", new Document())).stream()
                        .collect(Collectors.toMap(d -> (Integer) d.get("_id"), d -> (Integer) d.get("number")));
                if (!states.isEmpty()) {
                    assertThat(states.subList(lastAcknowledged.get(), states.size()))
                            .as("states since write %d, seed %d", lastAcknowledged.get(), seed)
                            .contains(left);
                }
                indexesAgree(engine, left);
            }
            FilePath.get("memFS:/" + file).delete();
            FilePath.get("memFS:/" + file + ".journal").delete();
        }

        private void indexesAgree(Engine engine, Map<Integer, Integer> left) {
            for (String name : engine.file.tables().getMapNames()) {
                if (name.startsWith("signpost.cases._index_")) {
                    MVMap<Object, Object> index = engine.file.tables().openMap(name);
                    assertThat(index.values()).as("%s, seed %d", name, seed).hasSameSizeAs(left.keySet());
                }
            }
            left.forEach((id, number) -> assertThat(engine.found(Engine.find("cases", new Document("number", number))))
                    .as("found by number, seed %d", seed)
                    .singleElement()
                    .extracting(document -> document.get("_id"))
                    .isEqualTo(id));
        }
    }
}

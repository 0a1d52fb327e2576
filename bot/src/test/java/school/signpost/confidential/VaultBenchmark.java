package school.signpost.confidential;

import java.util.Locale;
import school.signpost.confidential.Vault.Place;
import school.signpost.shared.ConfidentialText;

/** How long sealing and opening take: run main; nothing is asserted, since machines differ. */
final class VaultBenchmark {

    private static final int TIMES = 100_000;
    private static final int ROUNDS = 3;

    private VaultBenchmark() {}

    public static void main(String[] args) {
        TinkVault vault = VaultFixture.vault(1);
        Place place = VaultFixture.place(vault);
        ConfidentialText text = ConfidentialText.of("A text of two hundred characters or so. ".repeat(5));
        for (int round = 1; round <= ROUNDS; round++) {
            long started = System.nanoTime();
            long read = 0;
            for (int i = 0; i < TIMES; i++) {
                read += vault.open(place, "field", vault.seal(place, "field", text))
                        .value()
                        .length();
            }
            double micros = (System.nanoTime() - started) / 1000.0 / TIMES;
            System.out.printf(
                    Locale.ROOT, "round %d: %.2f microseconds to seal and open (%d characters)%n", round, micros, read);
        }
    }
}

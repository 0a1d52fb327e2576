package school.signpost.launch;

/**
 * Starts Signpost, or says in one sentence which Java is missing.
 *
 * <p>Compiled for Java 17, unlike everything else: an older Java would answer the real application class with {@code
 * UnsupportedClassVersionError}, which tells a school nothing.
 */
public final class Launcher {

    private static final int OLDEST_JAVA = 21;

    private Launcher() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int running = Runtime.version().feature();
        if (running < OLDEST_JAVA) {
            System.err.println("Signpost needs Java " + OLDEST_JAVA + " or newer, but this is Java " + running
                    + ": install a newer one (for example Temurin 25) and start it with that one's java command.");
            System.exit(78);
        }
        if (PreparedStart.isRunning()) {
            PreparedStart.endWithParent();
        } else {
            PreparedStart.find(args).ifPresent(prepared -> System.exit(prepared.run(args)));
        }
        Class.forName("school.signpost.SignpostApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}

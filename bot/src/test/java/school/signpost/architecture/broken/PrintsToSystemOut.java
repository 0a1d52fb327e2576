package school.signpost.architecture.broken;

/** Breaks a rule on purpose: talks to a terminal that nobody reads. */
record PrintsToSystemOut(String text) {

    void print() {
        System.out.println(text);
    }
}

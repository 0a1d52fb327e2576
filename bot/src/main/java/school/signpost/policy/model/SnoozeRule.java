package school.signpost.policy.model;

/** For how many days at once somebody may put off their reminders, and how often until they have done everything. */
public record SnoozeRule(int days, int times) {

    /** Where the school has not chosen. */
    public static final SnoozeRule USUAL = new SnoozeRule(7, 2);

    /** Whether the school lets anybody put anything off. */
    public boolean isAllowed() {
        return days > 0 && times > 0;
    }
}

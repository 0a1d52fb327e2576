package school.signpost.reminder.model;

/** An open duty with the plan by which its person is reminded. */
public record Planned(Owed owed, ReminderPlan plan) {}

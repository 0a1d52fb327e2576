package school.signpost.architecture.broken;

import com.microsoft.bot.schema.Activity;

/** Breaks a rule on purpose: knows the bot SDK outside the Teams edge. */
record BotSdkOutsideTeams(Activity activity) {}

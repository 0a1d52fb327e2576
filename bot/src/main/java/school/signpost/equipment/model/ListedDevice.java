package school.signpost.equipment.model;

/** One row of the school's list of equipment; {@code said} is all that it says of where the device is, as one text. */
public record ListedDevice(AssetTag tag, String what, String serial, Standing standing, String said) {}

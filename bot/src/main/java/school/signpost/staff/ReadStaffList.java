package school.signpost.staff;

import school.signpost.staff.reading.StaffListFile;

/** Reads the text of a staff list; whatever is wrong comes back by line, and the other rows are read all the same. */
public final class ReadStaffList {

    /** {@code file} is the name that messages show. */
    public StaffListReading read(String file, byte[] text) {
        return StaffListFile.read(file, text);
    }
}

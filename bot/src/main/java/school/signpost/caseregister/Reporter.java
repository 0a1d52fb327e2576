package school.signpost.caseregister;

import school.signpost.shared.StaffId;

/** Who reported: somebody on the staff list, or somebody of the tenant who said that they work or volunteer here. */
public sealed interface Reporter {

    /** How chats, access and lists know this person. */
    String person();

    /** Whether they get a receipt and news. */
    default boolean isServed() {
        return true;
    }

    /** Somebody on the staff list. */
    record Member(StaffId id) implements Reporter {
        @Override
        public String person() {
            return id.value();
        }
    }

    /** Somebody on no list; the case says so. */
    record TenantUser(String aadObjectId) implements Reporter {
        @Override
        public String person() {
            return aadObjectId;
        }
    }

    /** Somebody known as a pupil who wrote something with signs of risk: never served, so never sent anything about it. */
    record Pupil(String aadObjectId) implements Reporter {
        @Override
        public String person() {
            return aadObjectId;
        }

        @Override
        public boolean isServed() {
            return false;
        }
    }
}

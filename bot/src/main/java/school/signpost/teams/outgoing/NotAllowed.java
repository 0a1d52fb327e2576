package school.signpost.teams.outgoing;

import java.io.IOException;

/** An address that nothing may be sent to. */
final class NotAllowed extends IOException {

    NotAllowed() {
        super("address not on the list of allowed service URLs");
    }
}

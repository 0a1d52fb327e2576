package school.signpost.delivery;

import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;

/** Something that takes letters by one way. Blocks until it has an answer; never throws for a refusal. */
public interface Carrier {

    Way way();

    SendResult carry(SchoolId school, Letter letter);
}

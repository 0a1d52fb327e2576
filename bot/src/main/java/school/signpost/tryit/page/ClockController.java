package school.signpost.tryit.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import school.signpost.access.Public;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.clock.ClockMover;
import school.signpost.tryit.clock.ClockView;
import school.signpost.tryit.clock.Jump;

/** The buttons of the school clock. */
@TryItOnly
@RestController
@RequestMapping(path = "/tryit/api", consumes = MediaType.APPLICATION_JSON_VALUE)
class ClockController {

    private final ClockMover mover;

    ClockController(ClockMover mover) {
        this.mover = mover;
    }

    /** Answers when the clock has arrived; 409 while another jump is under way. */
    @Public(why = TryItOnly.WHY)
    @PostMapping("/jumps")
    Arrival jump(@RequestBody Wanted wanted) {
        var journey = mover.make(wanted.to()).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return new Arrival(journey.passed(), journey.arrived(), mover.view());
    }

    record Wanted(Jump to) {}

    record Arrival(int passed, boolean arrived, ClockView clock) {}
}

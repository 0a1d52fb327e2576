package school.signpost.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Way;

/** The ways that are set up here besides Teams; of several carriers for one way the first in order is used. */
@Component
public class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

    private final Map<Way, Carrier> byWay = new EnumMap<>(Way.class);

    Carriers(List<Carrier> carriers) {
        carriers.forEach(carrier -> byWay.putIfAbsent(carrier.way(), carrier));
        absent().forEach(way -> LOG.atWarn()
                .setMessage("this way of telling people is not set up; who does not answer in Teams is not told by it")
                .addKeyValue("way", way)
                .log());
    }

    /** Whether anything can leave by this way; Teams always can. */
    public boolean serve(Way way) {
        return way == Way.TEAMS || byWay.containsKey(way);
    }

    /** The ways that nobody has set up. */
    public List<Way> absent() {
        return List.of(Way.values()).stream().filter(way -> !serve(way)).toList();
    }

    Optional<Carrier> of(Way way) {
        return Optional.ofNullable(byWay.get(way));
    }
}

package school.signpost.policy.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a text on their way to the tree, each looked at once. A policy needs none of the dangerous parts of YAML:
 * anchors, aliases and tags are reported and go no further, a second document or deep nesting ends the reading.
 */
final class PlainEvents implements Parser {

    private static final int DEEPEST = 16;
    /** Of one list or section: many times what a school needs, and few enough that none of the rules about them takes long. */
    private static final int MOST = 1_000;

    private final Parser events;
    private final String file;
    private final Problems problems;
    private final Deque<Entries> open = new ArrayDeque<>();
    private int documents;
    /** The next event as the tree gets it, once it has been looked at. */
    private @Nullable Event plain;

    private @Nullable Mark last;

    PlainEvents(Parser events, String file, Problems problems) {
        this.events = events;
        this.file = file;
        this.problems = problems;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return hasNext() && peekEvent().getEventId() == id;
    }

    @Override
    public Event peekEvent() {
        var known = plain;
        if (known == null) {
            known = lookedAt(events.peekEvent());
            plain = known;
        }
        return known;
    }

    @Override
    public Event next() {
        var event = peekEvent();
        events.next();
        plain = null;
        return event;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    /** Where the last event began that was looked at. */
    @Nullable
    Mark lastMark() {
        return last;
    }

    private Event lookedAt(Event event) {
        last = event.getStartMark().orElse(null);
        count(event);
        documents += event instanceof DocumentStartEvent ? 1 : 0;
        if (documents > 1) {
            throw stop(event, "a second document (---)", "one file holds one policy");
        }
        tagOf(event)
                .ifPresent(tag -> refuse(
                        event,
                        "the tag " + Shown.quoted(tag),
                        "take the tag out; a policy is plain text, numbers and lists"));
        if (event instanceof ScalarEvent scalar) {
            refuseUnprintable(scalar);
        }
        if (event instanceof AliasEvent alias) {
            refuse(
                    event,
                    Shown.quoted("*" + alias.getAlias().getValue()),
                    "write the value out again; * and & are not used");
            return nothingInsteadOf(event);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            refuse(
                    event,
                    Shown.quoted("&" + node.getAnchor().get().getValue()),
                    "take the name out; * and & are not used");
        }
        return event;
    }

    private void count(Event event) {
        if (event instanceof CollectionEndEvent) {
            open.pop();
            return;
        }
        if (event instanceof NodeEvent && !open.isEmpty() && open.element().add() > MOST) {
            throw stop(event, "more than " + MOST + " entries in one list or section", "a policy needs fewer");
        }
        if (event instanceof CollectionStartEvent) {
            open.push(new Entries(event instanceof MappingStartEvent ? 2 : 1));
        }
        if (open.size() > DEEPEST) {
            throw stop(event, "sections inside sections, " + open.size() + " deep", "a policy needs fewer");
        }
    }

    /** Escapes can write what a plain text cannot hold: control characters, and halves of characters. */
    private void refuseUnprintable(ScalarEvent scalar) {
        scalar.getValue()
                .codePoints()
                .filter(PlainEvents::isUnprintable)
                .findFirst()
                .ifPresent(character ->
                        refuse(scalar, "the character U+%04X".formatted(character), "take it out; it cannot be shown"));
    }

    private static boolean isUnprintable(int character) {
        boolean space = character == '\n' || character == '\t' || character == '\r';
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return half || (Character.isISOControl(character) && !space);
    }

    /** With no alias in the tree nothing is ever in it twice, or inside itself. */
    private static Event nothingInsteadOf(Event event) {
        return new ScalarEvent(
                Optional.empty(),
                Optional.empty(),
                new ImplicitTuple(true, false),
                "",
                ScalarStyle.PLAIN,
                event.getStartMark(),
                event.getEndMark());
    }

    private static Optional<String> tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private NotPlain stop(Event event, String found, String remedy) {
        refuse(event, found, remedy);
        return new NotPlain();
    }

    private void refuse(Event event, String found, String remedy) {
        Mark mark = event.getStartMark().orElse(null);
        problems.error(Problems.Spot.of(file, mark, ""), found, remedy);
    }

    /** Ends the reading of a text about which the problem is already written down. */
    static final class NotPlain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("not-plain-yaml", null, false, false);
        }
    }

    /** The entries of a list or a section that is being read; one of a section is two nodes, its name and its value. */
    private static final class Entries {

        private final int nodesEach;
        private int nodes;

        Entries(int nodesEach) {
            this.nodesEach = nodesEach;
        }

        int add() {
            nodes++;
            return (nodes + nodesEach - 1) / nodesEach;
        }
    }
}

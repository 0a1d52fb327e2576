package school.signpost.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Listens to the driver and notes the shape of each query the stores send: contribute it as a bean to a test of the whole
 * application, tell some stories, then ask {@link EveryQueryHasAnIndex}.
 */
public final class QueryShapes implements CommandListener {

    private final Set<QueryShape> seen = ConcurrentHashMap.newKeySet();

    public Set<QueryShape> seen() {
        return Set.copyOf(seen);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        switch (event.getCommandName()) {
            case "find" -> note(command, "find", command.getDocument("filter", new BsonDocument()), sort(command));
            case "count", "distinct" ->
                note(command, event.getCommandName(), command.getDocument("query", new BsonDocument()), List.of());
            case "findAndModify" ->
                note(command, "findAndModify", command.getDocument("query", new BsonDocument()), sort(command));
            case "aggregate" -> noteFirstMatch(command);
            case "update" -> each(command, "updates", "update");
            case "delete" -> each(command, "deletes", "delete");
            default -> {
                return;
            }
        }
    }

    private void noteFirstMatch(BsonDocument command) {
        BsonDocument match = command.getArray("pipeline").stream()
                .limit(1)
                .map(BsonValue::asDocument)
                .filter(stage -> stage.containsKey("$match"))
                .map(stage -> stage.getDocument("$match"))
                .findFirst()
                .orElseGet(BsonDocument::new);
        note(command, "aggregate", match, List.of());
    }

    private void each(BsonDocument command, String list, String name) {
        command.getArray(list)
                .forEach(one -> note(command, name, one.asDocument().getDocument("q"), List.of()));
    }

    private static List<String> sort(BsonDocument command) {
        return List.copyOf(command.getDocument("sort", new BsonDocument()).keySet());
    }

    private void note(BsonDocument command, String name, BsonDocument filter, List<String> sort) {
        String collection = command.getString(name).getValue();
        for (List<String> fields : alternatives(filter)) {
            seen.add(new QueryShape(collection, Set.copyOf(fields), sort));
        }
    }

    /** The fields asked about; an {@code $or} has to be served in each of its branches. */
    private static List<List<String>> alternatives(BsonDocument filter) {
        List<List<String>> shapes = List.of(List.of());
        for (var entry : filter.entrySet()) {
            shapes = cross(shapes, alternatives(entry.getKey(), entry.getValue()));
        }
        return shapes;
    }

    private static List<List<String>> alternatives(String field, BsonValue value) {
        return switch (field) {
            case "$and" -> all(value.asArray().getValues());
            case "$or" ->
                value.asArray().stream()
                        .flatMap(branch -> alternatives(branch.asDocument()).stream())
                        .toList();
            default -> List.of(List.of(field));
        };
    }

    private static List<List<String>> all(List<BsonValue> parts) {
        List<List<String>> shapes = List.of(List.of());
        for (BsonValue part : parts) {
            shapes = cross(shapes, alternatives(part.asDocument()));
        }
        return shapes;
    }

    private static List<List<String>> cross(List<List<String>> some, List<List<String>> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .map(other -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList()))
                .toList();
    }
}

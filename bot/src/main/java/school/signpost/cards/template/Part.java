package school.signpost.cards.template;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A piece of a parsed template. */
sealed interface Part {

    /** The same in every card. */
    record Fixed(JsonNode node) implements Part {}

    /** Text with variables in it. */
    record Text(String text, Slot slot) implements Part {}

    /** One variable and nothing else: keeps its kind (text, yes or no, number, object); absent, so is the property. */
    record Value(String path, Slot slot) implements Part {}

    record Element(Map<String, Part> properties) implements Part {}

    record Listing(List<Part> items) implements Part {}

    /** Several pieces that take the place of one. */
    record Several(List<Part> parts) implements Part {}

    /** Once for each of a list. */
    record Each(String name, String list, Part part) implements Part {}

    /** Only when there is something (or, {@code wanted} false, when there is nothing). */
    record Only(String path, boolean wanted, Part part) implements Part {}

    /** One of several, by a value. */
    record OneOf(String path, Map<String, Part> cases) implements Part {}
}

package school.signpost.cards;

/**
 * Draws cards: the template is parsed first, then values are set on its nodes, so that nothing a person typed can become
 * part of the card's structure. An undefined variable throws {@link IllegalStateException}: it is our mistake.
 */
public interface Cards {

    /** The Adaptive Card 1.5 as JSON. */
    String draw(CardModel card);
}

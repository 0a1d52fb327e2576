/** The small template language of the cards: parsed, checked where a person's text may stand, then filled. */
@NullMarked
package school.signpost.cards.template;

import org.jspecify.annotations.NullMarked;

package nl.intervisie.chat;

/**
 * What can be done in a room. The core asks this, and never which platform it is.
 *
 * @param threads whether a card can have a thread
 * @param typing whether what people type reaches us; without it everything goes by button and form
 * @param reactions whether we see reactions on our cards
 * @param opensRooms whether we can open a closed room
 * @param removesOwn whether we can take our own messages away
 */
public record Capabilities(
        boolean threads,
        boolean typing,
        boolean reactions,
        boolean opensRooms,
        boolean removesOwn) {}

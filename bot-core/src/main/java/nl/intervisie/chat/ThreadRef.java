package nl.intervisie.chat;

/** A thread in a room, as its platform knows it. */
public record ThreadRef(RoomRef room, String id) {}

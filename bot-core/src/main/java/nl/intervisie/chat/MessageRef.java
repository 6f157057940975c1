package nl.intervisie.chat;

/** A message in a room or a private channel, as its platform knows it; opaque above the adapter. */
public record MessageRef(String id) {}

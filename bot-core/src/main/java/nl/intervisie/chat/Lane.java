package nl.intervisie.chat;

/** A room, or one person's private channel, in which errands go out one at a time and in order. */
public record Lane(Workspace workspace, String id) {}

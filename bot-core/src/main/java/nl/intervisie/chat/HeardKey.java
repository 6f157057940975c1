package nl.intervisie.chat;

/**
 * What makes one thing heard the same thing when it is delivered again, scoped by the installation
 * that received it. It holds ids of the platform only, never a word anybody typed.
 */
public record HeardKey(Workspace workspace, String id) {}

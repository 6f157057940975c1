package nl.intervisie.rules.broken.threads.slack;

/** A platform may wait for its network on a thread of its own. */
public record Receiver(Thread thread) {}

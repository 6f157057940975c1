package nl.intervisie.chat;

import java.time.Instant;

/**
 * One try at an errand.
 *
 * @param number 1 for the first
 * @param first when it was first tried
 * @param token random and without meaning, the same at every attempt: what {@link
 *     ChatPlatform#find} looks for
 */
public record Attempt(int number, Instant first, String token) {}

package nl.intervisie.rules.broken.unmarked.chat;

/** Says nothing about null. */
public record Careless(String name) {}

package nl.intervisie.chat;

/** That an errand was carried out. */
public record Delivered(String ref) {}

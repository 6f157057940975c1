package nl.intervisie.rehearsal.script;

/** A text to begin a script with. */
public record Beginning(String id, String title) {}

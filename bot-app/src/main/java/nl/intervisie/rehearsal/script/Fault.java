package nl.intervisie.rehearsal.script;

/**
 * What is wrong at one place in a script.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param hint what would be right
 */
public record Fault(int line, int column, String what, String hint) {}

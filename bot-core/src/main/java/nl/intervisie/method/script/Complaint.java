package nl.intervisie.method.script;

/**
 * A fault in a script, in words its writer understands.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param what is wrong
 * @param hint what would be right
 */
public record Complaint(int line, int column, String what, String hint) {}

package nl.intervisie;

import picocli.CommandLine.Command;

/**
 * What can be done with method scripts; does nothing by itself, so that typing only this is wrong
 * usage.
 */
@Command(name = "scripts", description = "Looks at the methods, which are written as scripts.")
final class Scripts {}

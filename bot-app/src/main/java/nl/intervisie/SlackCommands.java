package nl.intervisie;

import picocli.CommandLine.Command;

/**
 * What can be done about Slack; does nothing by itself, so that typing only this is wrong usage.
 */
@Command(name = "slack", description = "Helps to connect the bot to Slack.")
final class SlackCommands {}

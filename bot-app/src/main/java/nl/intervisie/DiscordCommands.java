package nl.intervisie;

import picocli.CommandLine.Command;

/**
 * What can be done about Discord; does nothing by itself, so that typing only this is wrong usage.
 */
@Command(name = "discord", description = "Helps to connect the bot to Discord.")
final class DiscordCommands {}

package nl.intervisie.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a message reads as a question: a question mark, or a question word or turned verb in
 * front.
 */
final class Reading {

    private static final Pattern IN_FRONT =
            Pattern.compile(
                    "^(?:(?:en|maar|ok|oké|dus|and|but|so)[ ,]+)*"
                            + "(?:wat|hoe|welke?|wie|waar\\w*|wanneer|waarom|in hoeverre|vertel eens|ik ben benieuwd|kun je|heb je|ben je"
                            + "|what|how|which|who|where|when|why|tell me|i'm curious|could you|did you|have you|are you|do you)\\b");

    private Reading() {}

    static boolean asks(String text) {
        var line = text.strip();
        return line.endsWith("?") || IN_FRONT.matcher(line.toLowerCase(Locale.ROOT)).find();
    }
}

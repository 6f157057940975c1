package nl.intervisie.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Plays sessions to the question phase and leaves them open in a directory, for a bot to be started
 * over.
 */
final class OpenSessions {

    private OpenSessions() {}

    public static void main(String[] args) throws Exception {
        var phase = QuestionPhase.played(Integer.getInteger("sessions", 500));
        var data = Path.of(System.getProperty("data"));
        Files.createDirectories(data);
        phase.copyTo(data);
        Round.delete(phase.directory());
    }
}

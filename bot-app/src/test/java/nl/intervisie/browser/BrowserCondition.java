package nl.intervisie.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether a test may expect a browser; leaves a note for the end of the build when it may not. */
class BrowserCondition implements ExecutionCondition {

    private static final Path NOTE = Path.of("target", "browser-tests-left-out");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("required".equals(System.getProperty("browser"))) {
            throw new IllegalStateException(
                    "No Chromium or Chrome was found, and -Dbrowser=required asks for one.");
        }
        leaveNote();
        return ConditionEvaluationResult.disabled("no Chromium or Chrome was found");
    }

    private static void leaveNote() {
        try {
            Files.writeString(NOTE, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.intervisie;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a command could not be carried out: sentences for the person who typed it, no
 * stack trace.
 */
final class Mishap implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        sentences(thrown).forEach(command.getErr()::println);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static List<String> sentences(Exception thrown) {
        return thrown instanceof Complaints complaints
                ? complaints.sentences()
                : List.of("This did not work: %s.".formatted(reason(thrown)));
    }

    /** What was thrown first: whoever threw it again only says where. */
    private static String reason(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return cause == null ? described(thrown) : reason(cause);
    }

    private static String described(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null ? name : name + ", " + message.lines().findFirst().orElse("");
    }
}

package nl.intervisie;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command with a fault nobody thought of. */
@Command
final class FailingCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new IllegalStateException("the cat sat on it");
    }
}

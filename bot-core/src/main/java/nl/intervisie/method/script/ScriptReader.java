package nl.intervisie.method.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.intervisie.method.Method;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads a method script and complains about all its faults at once. Never throws, whatever it is
 * given.
 */
public final class ScriptReader {

    private static final int LONGEST = 250_000;

    /** No script takes more bytes. */
    static final int MOST_BYTES = 4 * LONGEST;

    private ScriptReader() {}

    /** The script in these bytes, which must be UTF-8. */
    public static Script read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLong();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return read(text.toString());
        } catch (CharacterCodingException _) {
            return foreign(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** The script in this text. */
    public static Script read(String text) {
        if (text.length() > LONGEST) {
            return tooLong();
        }
        if (Guise.of(text) != Guise.OTHER) {
            return foreign(text);
        }
        var findings = new Findings();
        boolean marked = text.startsWith("\uFEFF");
        if (marked) {
            findings.add(
                    Place.START,
                    "this file begins with an invisible mark, a BOM",
                    "Save it again as UTF-8 without BOM.");
        }
        var yaml = marked ? text.substring(1) : text;
        try {
            var method = Tree.read(yaml, findings).flatMap(new MethodReader(findings)::read);
            if (findings.none()) {
                return method.<Script>map(ScriptReader::read).orElseGet(ScriptReader::empty);
            }
        } catch (Tree.Unreadable e) {
            e.tell(findings);
        } catch (MarkedYamlEngineException e) {
            tell(e, yaml, findings);
        } catch (ReaderException e) {
            findings.add(
                    Place.in(yaml, e.getPosition()),
                    "here stands a character that nobody can see",
                    "Take it out.");
        } catch (RuntimeException | StackOverflowError e) {
            // The YAML library throws more than it declares: a raw IllegalArgumentException on
            // "!(%-0", for one.
            Fault.of(String.valueOf(e.getMessage())).tell(findings, Place.START);
        }
        return new Script.Faulty(findings.sorted());
    }

    private static void tell(MarkedYamlEngineException e, String yaml, Findings findings) {
        var fault = Fault.of(String.valueOf(e.getProblem()));
        var end = e.getProblemMark();
        var place = Place.of(fault.isUnclosed() ? e.getContextMark().or(() -> end) : end);
        if (fault.isUnclosed() || !Slip.tell(yaml, place, findings)) {
            fault.tell(findings, place);
        }
    }

    private static Script foreign(String begin) {
        var findings = new Findings();
        Guise.of(begin).tell(findings);
        return new Script.Faulty(findings.sorted());
    }

    private static Script read(Method method) {
        return new Script.Read(MethodJson.read(MethodJson.write(method)));
    }

    private static Script empty() {
        return faulty(
                Place.START, "this script is empty", "Begin with a line like method: my-method");
    }

    private static Script tooLong() {
        return faulty(
                Place.START,
                "this file is too long for a script",
                "A script has at most " + LONGEST + " letters.");
    }

    private static Script faulty(Place place, String what, String hint) {
        var findings = new Findings();
        findings.add(place, what, hint);
        return new Script.Faulty(findings.sorted());
    }
}

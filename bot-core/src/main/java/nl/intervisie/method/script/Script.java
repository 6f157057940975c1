package nl.intervisie.method.script;

import java.util.List;
import nl.intervisie.method.Method;

/** What came of reading a method script. */
public sealed interface Script {

    /** It makes sense: this is the method. */
    record Read(Method method) implements Script {}

    /** It does not: everything that is wrong with it, from top to bottom, never nothing. */
    record Faulty(List<Complaint> complaints) implements Script {

        public Faulty {
            complaints = List.copyOf(complaints);
        }
    }
}

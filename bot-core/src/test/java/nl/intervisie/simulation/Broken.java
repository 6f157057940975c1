package nl.intervisie.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A port of the engine that does what it should, but for one thing. */
final class Broken {

    private Broken() {}

    /** The same port, of which some calls go otherwise. */
    static <T> T by(Class<T> port, T real, Twist twist) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, args) ->
                                twist.call(
                                        method.getName(),
                                        args == null ? new Object[0] : args,
                                        given -> {
                                            try {
                                                return method.invoke(real, given);
                                            } catch (InvocationTargetException e) {
                                                throw e.getCause() == null ? e : e.getCause();
                                            }
                                        })));
    }

    /** What becomes of a call. */
    interface Twist {
        @Nullable Object call(String name, Object[] args, Then then) throws Throwable;
    }

    /** What the call should have done. */
    interface Then {
        @Nullable Object with(Object... args) throws Throwable;
    }
}

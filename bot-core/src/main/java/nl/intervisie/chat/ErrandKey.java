package nl.intervisie.chat;

/**
 * The name of one errand, the same at every attempt and after every restart: same key, same
 * message.
 */
public record ErrandKey(String id) {

    @Override
    public String toString() {
        return id;
    }
}

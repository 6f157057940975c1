package nl.intervisie.rehearsal.house;

/** Something could not be kept. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final boolean certain;

    NotKept(boolean certain, Throwable cause) {
        super(certain ? "not kept" : "perhaps not kept", cause);
        this.certain = certain;
    }

    /** Whether it is certain that nothing of it was kept. */
    public boolean isCertain() {
        return certain;
    }
}

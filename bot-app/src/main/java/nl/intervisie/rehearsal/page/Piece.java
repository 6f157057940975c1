package nl.intervisie.rehearsal.page;

/**
 * One piece of the page that changes by itself.
 *
 * @param id the same as long as it is there
 * @param tag another one whenever it looks otherwise
 * @param shape which template shows it
 * @param what what it shows
 */
record Piece(String id, String tag, String shape, Object what) {

    static Piece of(String id, String shape, Object what) {
        return new Piece(id, Integer.toHexString(what.hashCode()), shape, what);
    }

    /** What a browser that has it says. */
    String claim() {
        return id + "=" + tag;
    }
}

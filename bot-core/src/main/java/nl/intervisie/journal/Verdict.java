package nl.intervisie.journal;

/** What came of recording an entry. */
enum Verdict {
    RECORDED,
    OVERTAKEN,
    HEARD_BEFORE
}

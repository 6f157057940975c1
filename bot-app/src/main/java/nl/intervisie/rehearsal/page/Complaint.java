package nl.intervisie.rehearsal.page;

import org.springframework.http.HttpStatus;

/** A request that can not be honoured, with the one sentence that says what can be done. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String sentence;

    /**
     * @param sentence its name in the message bundle
     */
    Complaint(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}

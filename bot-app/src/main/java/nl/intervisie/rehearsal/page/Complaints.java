package nl.intervisie.rehearsal.page;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import nl.intervisie.rehearsal.NoRoom;
import nl.intervisie.rehearsal.Sites;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong with one sentence, and never with what anybody typed. */
@ControllerAdvice(basePackageClasses = Complaints.class)
class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final MessageSource texts;

    Complaints(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    Object complain(Complaint complaint, HttpServletRequest request) {
        return answer(complaint.status(), complaint.sentence(), request);
    }

    @ExceptionHandler
    Object notHere(NoRoom noRoom, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "complaint.outside", request);
    }

    @ExceptionHandler
    Object over(Sites.Over over, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "complaint.over", request);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        // the browser left: there is nobody to answer
    }

    @ExceptionHandler
    Object rubbish(InvalidParameterException rubbish, HttpServletRequest request) {
        return answer(HttpStatus.valueOf(rubbish.getErrorCode()), "complaint.request", request);
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse bad && bad.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(bad.getStatusCode().value());
            return answer(status, "complaint.request", request);
        }
        // the kinds alone: a message may hold what somebody typed
        LOG.warn("A request to the rehearsal page did not succeed: {}", kinds(failure));
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "complaint.failed", request);
    }

    private static String kinds(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(joining(", caused by "));
    }

    private Object answer(HttpStatus status, String sentence, HttpServletRequest request) {
        if (request.getHeader("page") == null) {
            var page = new ModelAndView("rehearsal/complaint");
            page.setStatus(status);
            page.addObject("sentence", sentence);
            return page;
        }
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(texts.getMessage(sentence, null, LocaleContextHolder.getLocale()));
    }
}

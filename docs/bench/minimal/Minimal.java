package minimal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that Spring Boot can be asked to serve: one line of text. */
@SpringBootApplication
@RestController
public class Minimal {

    public static void main(String[] args) {
        SpringApplication.run(Minimal.class, args);
    }

    @GetMapping("/")
    String page() {
        return "Hello.";
    }
}

package nl.intervisie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bot as one program. */
@SpringBootApplication
class IntervisieBot {

  static void main(String[] args) {
    SpringApplication.run(IntervisieBot.class, args);
  }
}

package school.signpost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a Teams bot that tells the person a school's policy names, and makes sure they answer. */
@SpringBootApplication
public class SignpostApplication {

    public static void main(String[] args) {
        SpringApplication.run(SignpostApplication.class, args);
    }
}

package school.signpost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import school.signpost.command.SignpostCommands;

/** The application: a Teams bot that tells the person a school's policy names, and makes sure they answer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignpostApplication {

    public static void main(String[] args) {
        SignpostCommands.run(args)
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(SignpostApplication.class, args));
    }
}

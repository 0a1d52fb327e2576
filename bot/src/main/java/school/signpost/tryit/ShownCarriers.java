package school.signpost.tryit;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import school.signpost.delivery.Carrier;
import school.signpost.delivery.Letter;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;

/** While one is trying Signpost out, e-mails and text messages appear on the page; nothing is really sent. */
@TryItOnly
@Configuration(proxyBeanMethods = false)
class ShownCarriers {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Carrier shownMails(ShownMail shown) {
        return new Shown(Way.EMAIL, shown);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Carrier shownTexts(ShownMail shown) {
        return new Shown(Way.TEXT, shown);
    }

    private record Shown(Way way, ShownMail page) implements Carrier {

        @Override
        public SendResult carry(SchoolId school, Letter letter) {
            page.show(
                    school,
                    way == Way.TEXT
                            ? new ShownMail.Sent(
                                    ShownMail.Way.TEXT_MESSAGE, letter.to(), null, letter.text(), List.of())
                            : new ShownMail.Sent(
                                    ShownMail.Way.EMAIL,
                                    letter.to(),
                                    letter.subject(),
                                    letter.text(),
                                    letter.attachments()));
            return new SendResult.Taken(null);
        }
    }
}

package school.signpost.agreement.export;

import java.util.Map;
import school.signpost.agreement.model.Receipt;
import school.signpost.cards.Words;
import school.signpost.paper.Style;

/** A receipt on paper: its ten facts, the hash that proves them, and the whole text that was signed. */
final class ReceiptPage {

    private ReceiptPage() {}

    static byte[] draw(Receipt receipt, String text, Words words) {
        try (var pages = new Pages(words.say("signed.title"))) {
            pages.text(words.say("signed.title"), Style.bold(16));
            pages.space(8);
            receipt.text().lines().forEach(line -> pages.text(line, Style.regular(10)));
            pages.text(words.say("signed.record", Map.of("hash", receipt.hash().hex())), Style.regular(10));
            pages.space(8);
            pages.text(words.say("signed.check"), Style.regular(9));
            pages.space(16);
            text.lines().forEach(line -> pages.text(line, Style.regular(10)));
            return pages.pdf();
        }
    }
}

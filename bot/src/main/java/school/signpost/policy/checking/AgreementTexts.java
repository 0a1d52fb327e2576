package school.signpost.policy.checking;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Agreements whose text is not there, is empty or cannot be read: nobody could sign them. */
final class AgreementTexts implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        return school.policy().duties().agreements().values().stream()
                .filter(rule -> !school.filesBeside()
                        .apply(rule.textFile())
                        .filter(AgreementTexts::isText)
                        .isPresent())
                .map(rule -> new Finding(
                        "agreements." + rule.id() + ".text",
                        "no text can be read from " + rule.textFile() + ": put it beside the policy, saved as UTF-8"));
    }

    private static boolean isText(byte[] bytes) {
        try {
            return !StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .isBlank();
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}

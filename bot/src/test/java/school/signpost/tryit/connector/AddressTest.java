package school.signpost.tryit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.MessageId;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tryit/connector/v3/conversations/19:signpost-staffroom@thread.tacv2;messageid=17/activities",
                "/tryit/connector/v3/conversations/19%3Asignpost-staffroom%40thread.tacv2%3Bmessageid%3D17/members/x",
                "/tryit/connector/v3/conversations/19:signpost-staffroom@thread.tacv2;messageid=17"
            })
    void keepsTheThreadHoweverTheBotWroteIt(String path) {
        Address address = Address.fromPath(path);

        assertThat(address).isEqualTo(new Address(ChatId.CHANNEL, MessageId.of(17)));
        assertThat(Address.parse(address.conversationId())).isEqualTo(address);
    }
}

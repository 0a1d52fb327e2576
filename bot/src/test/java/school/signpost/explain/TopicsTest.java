package school.signpost.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.language.TopicFinder.Found;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.Policy;

/** What staff of the five schools ask, as they type it, and which of the policy's rules is meant. */
class TopicsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pinewood | can I use my own phone | rule-own-phone
                    pinewood | can i use my own phone to take fotos on the trip | rule-photographs
                    pinewood | how long does my pasword need to be | passwords
                    pinewood | can I plug my own laptop in at school | rule-own-equipment
                    pinewood | am i allowed on facebook at lunch | rule-social-media
                    pinewood | can pupils have their phones in lessons | rule-pupils-phones
                    pinewood | do i need permission to download an app for my class | rule-downloads
                    pinewood | who can look at the cctv | rule-cctv
                    pinewood | how do i send a report with pupil data to another school | rule-emailing-personal-data
                    pinewood | do leavers have to give back laptop | leavers
                    pinewood | how do i label a confidential document | marking
                    pinewood | how often is the policy reviewed | reviews
                    pinewood | how long are reports kept | retention
                    st-georges | how offen do we change passwords | passwords
                    st-georges | can i use my usb stick for reports | rule-own-devices
                    st-georges | can I ring my mum from the school phone | rule-school-phones
                    st-georges | can i look at a kids phone if i think theres something on it | rule-searching-pupils
                    st-georges | what should i do at the end of the day with my laptop | rule-end-of-day
                    st-georges | do i have to sign something for the ICT rules | agreement-staff-acceptable-use
                    st-georges | what happens if I break the rules | rule-consequences
                    wirral | can I take photos on my phone at sports day | rule-photographs
                    wirral | can parents film the nativity | rule-parents-pictures
                    wirral | do volunteers need to sign anything before logging on | agreement-community-users
                    wirral | can I text parents | rule-writing-to-families
                    wirral | may I use the school laptop at home for netflix | rule-private-use
                    jasper | can I use my own phone | rule-own-phone
                    jasper | can a pupil wear a smart watch | rule-smart-watches
                    jasper | can I set up a zoom with an author | rule-video-conferences
                    jasper | when is safer internet day | reviews
                    jasper | is the AUP part of my contract | rule-contract
                    holywell | can I use my own phone | rule-own-phone
                    holywell | can i ring home from the classroom phone | rule-school-phones
                    holywell | what time does the network log me off | rule-end-of-day
                    """)
    void findsTheRuleThatIsMeant(String school, String question, String topic) throws IOException {
        assertThat(Topics.finderFor(policy(school)).find(question).getFirst())
                .returns(topic, Found::topic)
                .returns(true, Found::sure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pinewood | is there a dress code
                    pinewood | whats the rule about smart watches
                    st-georges | how do i mark documents
                    jasper | can I bring my dog to school
                    holywell | where is my laptop
                    """)
    void isSureOfNothingThatThePolicyDoesNotSpeakOf(String school, String question) throws IOException {
        assertThat(Topics.finderFor(policy(school)).find(question)).noneMatch(Found::sure);
    }

    private static Policy policy(String school) throws IOException {
        var file = Path.of("../infra/schools").resolve(school).resolve("policy.yaml");
        var reading = new ReadPolicy().read("policy.yaml", Files.readAllBytes(file));
        assertThat(reading).describedAs("%s", reading.problems()).isInstanceOf(PolicyReading.Good.class);
        return ((PolicyReading.Good) reading).policy();
    }
}

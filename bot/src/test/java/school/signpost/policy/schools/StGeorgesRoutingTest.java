package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom St George's document has told, row by row: its numbers are the lines that say so. */
class StGeorgesRoutingTest {

    private static final ExampleSchool SCHOOL = ExampleSchool.named("st-georges");

    /** Kind, reported by, about whom, when: who is told, one after the other, until somebody answers; who is informed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # nominated person for GDPR (154); received in error (152)
                    data-breach | Grant Whitby | | lesson | Rosalind Vance by 09:15, then Miriam Castle by 09:30 |
                    data-breach | Grant Whitby | | Saturday | Rosalind Vance by 11:15, then Miriam Castle by 11:30 |
                    data-breach | Rosalind Vance | | lesson | Dev Kapoor (deputy) by 09:15, then Miriam Castle by 09:30 |
                    data-breach | Grant Whitby | Rosalind Vance | lesson | Miriam Castle by 10:00 |
                    email-received-in-error | Nadine Yates | | lesson | Rosalind Vance by Wed 09:00, then Miriam Castle by Thu 09:00 |
                    # helpdesk (134, 317); filter (333)
                    access-problem | Nadine Yates | | lesson | Dev Kapoor by 09:15, then Miriam Castle by 10:15 |
                    access-problem | Nadine Yates | | holiday | Dev Kapoor by 10:15, then Miriam Castle by 11:15 |
                    filter-failure | Teresa Mills | | lesson | Dev Kapoor by 13:00, then Miriam Castle by 17:00 |
                    # safeguarding lead and ICT manager, both (468)
                    inappropriate-material | Kwame Mensah | | lesson | Helen Ockenden + Dev Kapoor (each) by 09:30, then Miriam Castle by 10:00 |
                    inappropriate-material | Kwame Mensah | Helen Ockenden | lesson | Miriam Castle by 09:30 |
                    inappropriate-material | Kwame Mensah | Miriam Castle | lesson | Gerald Finch by 10:00 |
                    # senior leaders or head (402-417)
                    pupil-contacts-staff | Elsie Barrow | | lesson | Miriam Castle + Owen Bright + Fiona Leigh by 13:00, then Miriam Castle + Helen Ockenden by 17:00 |
                    pupil-contacts-staff | Fiona Leigh | | lesson | Miriam Castle + Owen Bright by 13:00, then Miriam Castle + Helen Ockenden by 17:00 |
                    parent-contacts-staff | Elsie Barrow | | lesson | Miriam Castle + Owen Bright + Fiona Leigh by 13:00, then Miriam Castle + Helen Ockenden by 17:00 |
                    # senior staff (419-426)
                    staff-harassed-online | Jon Pascoe | | lesson | Miriam Castle + Owen Bright + Fiona Leigh by 11:00, then Miriam Castle + Owen Bright by 13:00 |
                    staff-harassed-online | Jon Pascoe | Grant Whitby | lesson | Miriam Castle + Owen Bright + Fiona Leigh by 11:00, then Miriam Castle + Owen Bright by 13:00 |
                    staff-harassed-online | Jon Pascoe | Miriam Castle | lesson | Gerald Finch by 10:00 |
                    staff-harassed-online | Miriam Castle | | lesson | Owen Bright + Fiona Leigh by 11:00, then Owen Bright by 13:00 |
                    # whose permission is needed (121, 196-198, 325-327, 345-350)
                    remote-access-request | Jon Pascoe | | lesson | Miriam Castle + Dev Kapoor (each) by Thu 09:00, then Owen Bright by Sat 09:00 |
                    own-device-request | Jon Pascoe | | lesson | Miriam Castle by Thu 09:00, then Owen Bright by Sat 09:00 | Dev Kapoor
                    visitor-wifi-request | Polly Wren | | lesson | Miriam Castle by 13:00, then Owen Bright by 17:00 |
                    unsure-if-allowed | Jon Pascoe | | lesson | Miriam Castle by Wed 09:00, then Gerald Finch by Thu 09:00 |
                    unsure-if-allowed | Miriam Castle | | lesson | Owen Bright (deputy) by Wed 09:00, then Gerald Finch by Thu 09:00 |
                    # the document is silent: the school's choice
                    lost-device | Kwame Mensah | | lesson | Miriam Castle + Dev Kapoor by 09:15, then Rosalind Vance + Owen Bright by 09:45 | Rosalind Vance
                    stolen-device | Kwame Mensah | Miriam Castle | lesson | Gerald Finch by 10:00 |
                    lost-data | Kwame Mensah | | lesson | Rosalind Vance by 09:15, then Miriam Castle by 09:30 |
                    lost-token | Kwame Mensah | | lesson | Dev Kapoor by 09:15, then Miriam Castle by 09:30 |
                    suspected-virus | Ada Lister | | lesson | Dev Kapoor by 09:15, then Miriam Castle by 09:30 |
                    anti-virus-issue | Ada Lister | | lesson | Dev Kapoor by Wed 09:00, then Miriam Castle by Thu 09:00 |
                    unsolicited-email | Ada Lister | | lesson | Dev Kapoor by 11:00, then Miriam Castle by 13:00 |
                    untrusted-attachment | Ada Lister | | lesson | Dev Kapoor by 11:00, then Miriam Castle by 13:00 |
                    offensive-email | Nadine Yates | | lesson | Owen Bright by 11:00, then Miriam Castle + Owen Bright by 13:00 |
                    offensive-email | Nadine Yates | Owen Bright | lesson | Miriam Castle by 11:00 |
                    password-compromised | Nadine Yates | | lesson | Dev Kapoor + Miriam Castle by 09:15, then Owen Bright by 09:30 |
                    misuse | Teresa Mills | Nadine Yates | lesson | Miriam Castle by 10:00, then Owen Bright by 11:00 |
                    misuse | Teresa Mills | Miriam Castle | lesson | Gerald Finch by 10:00 |
                    deliberate-access | Teresa Mills | Owen Bright | lesson | Miriam Castle by 09:30 |
                    deliberate-access | Teresa Mills | Miriam Castle | lesson | Gerald Finch by 10:00 |
                    cyberbullying | Teresa Mills | | lesson | Helen Ockenden by 10:00, then Miriam Castle by 11:00 |
                    cyberbullying | Teresa Mills | Helen Ockenden | lesson | Miriam Castle by 09:30 |
                    security-breach | Teresa Mills | | lesson | Dev Kapoor + Miriam Castle by 09:15, then Rosalind Vance by 09:45 |
                    equipment-fault | Teresa Mills | | lesson | Dev Kapoor by Wed 09:00, then Miriam Castle by Thu 09:00 |
                    # child protection: statutory guidance
                    safeguarding-concern | Teresa Mills | | lesson | Helen Ockenden by 09:10, then Helen Ockenden + Miriam Castle by 09:20 |
                    safeguarding-concern | Teresa Mills | Miriam Castle | lesson | Stephen Arkwright by 09:30 |
                    adult-behaviour | Doreen Squire | Jon Pascoe | lesson | Miriam Castle by 09:30, then Stephen Arkwright by 10:30 |
                    adult-behaviour | Doreen Squire | Miriam Castle | lesson | Stephen Arkwright by 10:00 |
                    adult-behaviour | Doreen Squire | Stephen Arkwright | lesson | Local authority designated officer on 01632 960280 |
                    other | a stranger | | lesson | Miriam Castle by 10:00, then Helen Ockenden by 11:00 |
                    """)
    void isToldAsThePolicySays(
            String kind, String by, @Nullable String about, String moment, String told, @Nullable String informed) {
        var story = new RoutingStory(SCHOOL, kind, by, about, moment);

        assertThat(story.told()).isEqualTo(told);
        assertThat(story.informed()).isEqualTo(informed == null ? "" : informed);
    }
}

package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom Pinewood's document has told, row by row: its numbers are the lines that say so. */
class PinewoodRoutingTest {

    private static final ExampleSchool SCHOOL = ExampleSchool.named("pinewood");

    /** Kind, reported by, about whom, when: who is told, one after the other, until somebody answers; who is informed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # the list that goes to the responsible person or co-ordinator, and to the Information Asset Owner (165-171, 725-730)
                    lost-device | Bryony Marsh | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Stuart Lyle
                    lost-device | Bryony Marsh | | Saturday | Carys Bevan + Judith Ashworth by 11:15, then Judith Ashworth + Ravi Nair by 11:30 | Stuart Lyle
                    lost-device | Carys Bevan | | lesson | Ravi Nair (deputy) + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Stuart Lyle
                    lost-device | Judith Ashworth | | lesson | Carys Bevan + Ravi Nair (deputy) by 09:15, then Ravi Nair by 09:30 | Stuart Lyle
                    stolen-device | Bryony Marsh | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Stuart Lyle
                    stolen-device | Femi Balogun | Judith Ashworth | lesson | Malcolm Frye by 10:00 |
                    lost-data | Lucy Chen | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Nigel Thorne
                    lost-token | Lucy Chen | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Stuart Lyle
                    security-breach | Gareth Pugh | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Stuart Lyle
                    security-breach | Gareth Pugh | Stuart Lyle | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 |
                    misuse | Gareth Pugh | Lucy Chen | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 |
                    misuse | Gareth Pugh | Delroy Hughes | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 |
                    misuse | Gareth Pugh | Carys Bevan | lesson | Ravi Nair (deputy) + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 |
                    misuse | Gareth Pugh | Judith Ashworth | lesson | Malcolm Frye by 10:00 |
                    unsolicited-email | Wendy Farrow | | lesson | Carys Bevan + Judith Ashworth by 11:00, then Judith Ashworth + Ravi Nair by 13:00 |
                    # stop and tell ICT support (283-286); issues to the network manager (871-872)
                    suspected-virus | Femi Balogun | | lesson | Anya Kowalska + Reece Tully by 09:15, then Stuart Lyle by 09:30, then Judith Ashworth by 09:45 | Carys Bevan + Judith Ashworth
                    suspected-virus | Anya Kowalska | | lesson | Reece Tully by 09:15, then Stuart Lyle by 09:30, then Judith Ashworth by 09:45 | Carys Bevan + Judith Ashworth
                    suspected-virus | Femi Balogun | | Saturday | Anya Kowalska + Reece Tully by 11:15, then Stuart Lyle by 11:30, then Judith Ashworth by 11:45 | Carys Bevan + Judith Ashworth
                    anti-virus-issue | Femi Balogun | | lesson | Stuart Lyle by 13:00, then Anya Kowalska + Reece Tully by 17:00 |
                    # line manager (526); pupils tell a trusted adult (521-522)
                    offensive-email | Lucy Chen | | lesson | Bryony Marsh by 11:00, then Carys Bevan by 13:00, then Judith Ashworth by 15:00 |
                    offensive-email | Wendy Farrow | Femi Balogun | lesson | Carys Bevan by 11:00, then Judith Ashworth by 13:00 |
                    offensive-email | Judith Ashworth | | lesson | Carys Bevan by 11:00, then Ravi Nair (deputy) by 13:00 |
                    offensive-email | Lucy Chen | Judith Ashworth | lesson | Malcolm Frye by 13:00 |
                    offensive-email | a stranger | | lesson | Carys Bevan by 11:00, then Judith Ashworth by 13:00 |
                    pupil-upsetting-email | Bryony Marsh | | lesson | Carys Bevan by 09:30, then Imogen Starr by 10:00 |
                    # network manager (1034-1035) and ICT support (1052-1053)
                    password-compromised | Colin Peake | | lesson | Stuart Lyle + Anya Kowalska + Reece Tully by 09:15, then Carys Bevan by 09:30 |
                    password-compromised | Gareth Pugh | | lesson | Stuart Lyle + Anya Kowalska + Reece Tully by 09:15, then Carys Bevan by 09:30 |
                    # co-ordinator (742-743, 851-853)
                    inappropriate-material | Wendy Farrow | | lesson | Carys Bevan by 09:30, then Judith Ashworth + Ravi Nair by 10:00 |
                    filter-failure | Wendy Farrow | | lesson | Carys Bevan by 10:00, then Anya Kowalska + Reece Tully by 12:00 | Anya Kowalska + Reece Tully
                    # logged by the responsible person, investigated by the head (744-748)
                    deliberate-access | Bryony Marsh | Gareth Pugh | lesson | Carys Bevan + Judith Ashworth (each) by 09:30, then Ravi Nair by 10:30 |
                    deliberate-access | Bryony Marsh | Carys Bevan | lesson | Ravi Nair (deputy) + Judith Ashworth (each) by 09:30, then Ravi Nair by 10:30 |
                    deliberate-access | Bryony Marsh | Judith Ashworth | lesson | Malcolm Frye by 10:00 |
                    # designated senior person or head (269-271)
                    pupil-contacts-staff | Lucy Chen | | lesson | Imogen Starr by 10:00, then Imogen Starr + Judith Ashworth by 11:00 |
                    pupil-contacts-staff | Lucy Chen | | Saturday | Imogen Starr by 12:00, then Imogen Starr + Judith Ashworth by 13:00 |
                    pupil-contacts-staff | Imogen Starr | | lesson | Delroy Hughes (deputy) by 10:00, then Delroy Hughes (deputy) + Judith Ashworth by 11:00 |
                    # co-ordinator or head (733-736)
                    esafety-complaint | Tess Holloway | | lesson | Carys Bevan by 13:00, then Judith Ashworth + Ravi Nair by Wed 13:00 |
                    esafety-complaint | Tess Holloway | Carys Bevan | lesson | Delroy Hughes (deputy) by 13:00, then Judith Ashworth + Ravi Nair by Wed 13:00 |
                    # "the school" (915), and a sentence that breaks off (1609-1611)
                    cyberbullying | Bryony Marsh | | lesson | Imogen Starr + Carys Bevan by 10:00, then Judith Ashworth + Ravi Nair by 11:00 |
                    bomb-threat-procedure | Wendy Farrow | | lesson | Pauline Okafor by 13:00, then Judith Ashworth by 17:00 |
                    # network manager, before opening (569)
                    untrusted-attachment | Pauline Okafor | | lesson | Stuart Lyle by 11:00, then Carys Bevan by 13:00 |
                    untrusted-attachment | Stuart Lyle | | lesson | Anya Kowalska (deputy) by 11:00, then Carys Bevan by 13:00 |
                    # left open, or said elsewhere in general
                    data-breach | Lucy Chen | | lesson | Carys Bevan + Judith Ashworth by 09:15, then Judith Ashworth + Ravi Nair by 09:30 | Nigel Thorne
                    email-received-in-error | Lucy Chen | | lesson | Nigel Thorne by 13:00, then Carys Bevan by 17:00 |
                    email-received-in-error | Lucy Chen | | holiday | Nigel Thorne by 14:00, then Carys Bevan by 18:00 |
                    parent-contacts-staff | Lucy Chen | | lesson | Judith Ashworth by 13:00, then Ravi Nair by 17:00 |
                    staff-harassed-online | Lucy Chen | | lesson | Bryony Marsh by 11:00, then Judith Ashworth + Ravi Nair by 13:00 |
                    # child protection: statutory guidance
                    safeguarding-concern | Wendy Farrow | | lesson | Imogen Starr by 09:10, then Imogen Starr + Judith Ashworth by 09:20 |
                    safeguarding-concern | Wendy Farrow | Imogen Starr | lesson | Judith Ashworth by 09:10 |
                    safeguarding-concern | Wendy Farrow | Judith Ashworth | lesson | Malcolm Frye by 09:30 |
                    safeguarding-concern | Wendy Farrow | | holiday | Imogen Starr by 10:10, then Imogen Starr + Judith Ashworth by 10:20 |
                    adult-behaviour | Wendy Farrow | Lucy Chen | lesson | Judith Ashworth by 09:30, then Malcolm Frye by 10:30 |
                    adult-behaviour | Wendy Farrow | Judith Ashworth | lesson | Malcolm Frye by 10:00 |
                    adult-behaviour | Wendy Farrow | Malcolm Frye | lesson | Local authority designated officer on 01632 960180 |
                    access-problem | Lucy Chen | | lesson | Stuart Lyle by 11:00, then Anya Kowalska + Reece Tully by 13:00 |
                    equipment-fault | Lucy Chen | | lesson | Anya Kowalska + Reece Tully by Wed 09:00, then Stuart Lyle by Thu 09:00 |
                    other | Karl Jennings | | lesson | Carys Bevan by 10:00, then Judith Ashworth by 11:00, then Imogen Starr by 12:00 |
                    other | Karl Jennings | Judith Ashworth | lesson | Malcolm Frye by 10:00 |
                    """)
    void isToldAsThePolicySays(
            String kind, String by, @Nullable String about, String moment, String told, @Nullable String informed) {
        var story = new RoutingStory(SCHOOL, kind, by, about, moment);

        assertThat(story.told()).isEqualTo(told);
        assertThat(story.informed()).isEqualTo(informed == null ? "" : informed);
    }
}

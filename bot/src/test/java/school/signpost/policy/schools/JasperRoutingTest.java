package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom Jasper's document has told, row by row: its numbers are the lines that say so. */
class JasperRoutingTest {

    private static final ExampleSchool SCHOOL = ExampleSchool.named("jasper");

    /** Kind, reported by, about whom, when: who is told, one after the other, until somebody answers; who is informed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # responsible persons or e-safety officer, and the Information Asset Owner, who is the head (172-181, 668-678)
                    lost-device | Chantal Dupont | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Bogdan Ilie
                    lost-device | Chantal Dupont | | Saturday | Vivienne Archer + Leon Marchant by 11:15, then Bogdan Ilie + Nisha Varma by 11:30 | Bogdan Ilie
                    lost-device | Vivienne Archer | | lesson | Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Bogdan Ilie
                    lost-data | Chantal Dupont | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Winifred Oakes
                    lost-token | Chantal Dupont | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Bogdan Ilie
                    stolen-device | Chantal Dupont | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Bogdan Ilie
                    stolen-device | Chantal Dupont | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    security-breach | Ashok Menon | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Bogdan Ilie
                    misuse | Ashok Menon | Chantal Dupont | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 |
                    misuse | Ashok Menon | Leon Marchant | lesson | Vivienne Archer by 09:15, then Bogdan Ilie by 09:30 |
                    misuse | Ashok Menon | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    unsolicited-email | Gemma Stokes | | lesson | Vivienne Archer + Leon Marchant by 11:00, then Bogdan Ilie + Nisha Varma by 13:00 |
                    # ICT support (203-206); issues by phone or in person (818-819)
                    suspected-virus | Gemma Stokes | | lesson | Sky Pemble by 09:15, then Bogdan Ilie by 09:30, then Vivienne Archer by 09:45 | Vivienne Archer + Leon Marchant
                    suspected-virus | Sky Pemble | | lesson | Bogdan Ilie (deputy) by 09:15, then Bogdan Ilie by 09:30, then Vivienne Archer by 09:45 | Vivienne Archer + Leon Marchant
                    anti-virus-issue | Gemma Stokes | | lesson | Bogdan Ilie by 11:00, then Sky Pemble by 13:00 |
                    # e-safety officer or head (486-487); pupils tell a trusted adult (483-484)
                    offensive-email | Rosie Hargreave | | lesson | Vivienne Archer by 11:00, then Leon Marchant by 13:00 |
                    offensive-email | Vivienne Archer | | lesson | Leon Marchant (deputy) by 11:00, then Leon Marchant by 13:00 |
                    offensive-email | Rosie Hargreave | Vivienne Archer | lesson | Patricia Oyelaran by 13:00 |
                    pupil-upsetting-email | Rosie Hargreave | | lesson | Vivienne Archer by 09:30, then Nisha Varma by 10:00 | Nisha Varma
                    # head (921-922, 932-933)
                    password-compromised | Tyrone Bell | | lesson | Vivienne Archer by 09:15, then Bogdan Ilie by 09:30 | Bogdan Ilie
                    password-compromised | Tyrone Bell | | holiday | Vivienne Archer by 10:15, then Bogdan Ilie by 10:30 | Bogdan Ilie
                    # e-safety officer (706-708, 800-802)
                    inappropriate-material | Tyrone Bell | | lesson | Vivienne Archer by 09:30, then Nisha Varma by 10:00 |
                    inappropriate-material | Tyrone Bell | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    filter-failure | Tyrone Bell | | lesson | Vivienne Archer by 10:00, then Bogdan Ilie by 12:00 | Bogdan Ilie
                    # logged, then investigated by the head (710-714)
                    deliberate-access | Tyrone Bell | Rosie Hargreave | lesson | Vivienne Archer + Leon Marchant by 09:30, then Nisha Varma by 10:30 |
                    deliberate-access | Tyrone Bell | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    # addressee left open (2136-2137)
                    equipment-fault | Tyrone Bell | | lesson | Sky Pemble by 13:00, then Bogdan Ilie by 17:00 |
                    # e-safety officer or head (695-700)
                    esafety-complaint | Corinne Abbey | | lesson | Vivienne Archer by 13:00, then Leon Marchant by Wed 13:00 |
                    esafety-complaint | Corinne Abbey | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    # "the school" (856)
                    cyberbullying | Ruaridh Gill | | lesson | Nisha Varma + Vivienne Archer by 10:00, then Leon Marchant by 11:00 |
                    # head (1415-1417, 1197-1198, 815-816)
                    bomb-threat-procedure | Frank Dolan | | lesson | Vivienne Archer by 13:00, then Corinne Abbey by 17:00 |
                    video-conference-request | Ruaridh Gill | | lesson | Vivienne Archer by Thu 09:00, then Leon Marchant by Sat 09:00 |
                    download-request | Ruaridh Gill | | lesson | Vivienne Archer by Thu 09:00, then Leon Marchant by Sat 09:00 |
                    # network manager, before opening (527-528)
                    untrusted-attachment | Ruaridh Gill | | lesson | Bogdan Ilie by 11:00, then Sky Pemble by 13:00 |
                    # left open, or said elsewhere in general
                    data-breach | Ruaridh Gill | | lesson | Vivienne Archer + Leon Marchant by 09:15, then Bogdan Ilie + Nisha Varma by 09:30 | Winifred Oakes
                    email-received-in-error | Ruaridh Gill | | lesson | Winifred Oakes by Wed 09:00, then Vivienne Archer by Thu 09:00 |
                    pupil-contacts-staff | Ruaridh Gill | | lesson | Nisha Varma by 10:00, then Nisha Varma + Vivienne Archer by 11:00 |
                    parent-contacts-staff | Ruaridh Gill | | lesson | Vivienne Archer by 13:00, then Leon Marchant by 17:00 |
                    staff-harassed-online | Ruaridh Gill | | lesson | Vivienne Archer by 11:00, then Leon Marchant by 13:00 |
                    access-problem | Ruaridh Gill | | lesson | Bogdan Ilie by 11:00, then Sky Pemble by 13:00 |
                    # child protection: statutory guidance
                    safeguarding-concern | Luca Ferri | | lesson | Nisha Varma by 09:10, then Nisha Varma + Vivienne Archer by 09:20 |
                    safeguarding-concern | Luca Ferri | Nisha Varma | lesson | Vivienne Archer by 09:10 |
                    safeguarding-concern | Luca Ferri | Vivienne Archer | lesson | Patricia Oyelaran by 09:30 |
                    adult-behaviour | Luca Ferri | Ashok Menon | lesson | Vivienne Archer by 09:30, then Patricia Oyelaran by 10:30 |
                    adult-behaviour | Luca Ferri | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    adult-behaviour | Luca Ferri | Patricia Oyelaran | lesson | Local authority designated officer on 01632 960480 |
                    other | Basil Orme | | lesson | Vivienne Archer + Leon Marchant by 10:00, then Nisha Varma by 11:00 |
                    other | Basil Orme | Vivienne Archer | lesson | Patricia Oyelaran by 10:00 |
                    """)
    void isToldAsThePolicySays(
            String kind, String by, @Nullable String about, String moment, String told, @Nullable String informed) {
        var story = new RoutingStory(SCHOOL, kind, by, about, moment);

        assertThat(story.told()).isEqualTo(told);
        assertThat(story.informed()).isEqualTo(informed == null ? "" : informed);
    }
}

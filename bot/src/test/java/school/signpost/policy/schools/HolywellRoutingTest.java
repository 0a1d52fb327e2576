package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom Holywell's document has told, row by row: its numbers are the lines that say so. */
class HolywellRoutingTest {

    private static final ExampleSchool SCHOOL = ExampleSchool.named("holywell");

    /** Kind, reported by, about whom, when: who is told, one after the other, until somebody answers; who is informed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # everything on the list goes to the head (113)
                    lost-device | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Gwen Tandy
                    lost-device | Nora Bexley | | Saturday | Alison Trent by 11:15, then Marek Dvorak + Philippa Stone by 11:30 | Gwen Tandy
                    lost-device | Alison Trent | | lesson | Marek Dvorak (deputy) by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Gwen Tandy
                    stolen-device | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Gwen Tandy
                    stolen-device | Nora Bexley | Alison Trent | lesson | Winston Cole-Hart by 10:00 |
                    lost-data | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Philippa Stone
                    lost-token | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Gwen Tandy
                    security-breach | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Gwen Tandy
                    misuse | Nora Bexley | Tim Rudge | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 |
                    misuse | Nora Bexley | Marek Dvorak | lesson | Alison Trent by 09:15, then Philippa Stone by 09:30 |
                    misuse | Nora Bexley | Alison Trent | lesson | Winston Cole-Hart by 10:00 |
                    unsolicited-email | Nora Bexley | | lesson | Alison Trent by 11:00, then Marek Dvorak + Philippa Stone by 13:00 |
                    data-breach | Nora Bexley | | lesson | Alison Trent by 09:15, then Marek Dvorak + Philippa Stone by 09:30 | Philippa Stone
                    # ICT support (121); issues through the ICT log (333)
                    suspected-virus | Ewan Cobb | | lesson | Gwen Tandy by 09:15, then Alison Trent + Marek Dvorak by 09:30 | Alison Trent
                    suspected-virus | Gwen Tandy | | lesson | Gwen Tandy by 09:15, then Alison Trent + Marek Dvorak by 09:30 | Alison Trent
                    anti-virus-issue | Ewan Cobb | | lesson | Gwen Tandy by Wed 09:00, then Denise Fallow by Thu 09:00 |
                    # co-ordinator or line manager (266); pupils tell a trusted adult (265)
                    offensive-email | Shazia Malik | | lesson | Rob Linley by 11:00, then Alison Trent by 13:00 |
                    offensive-email | Shazia Malik | | Saturday | Rob Linley by 13:00, then Alison Trent by 15:00 |
                    offensive-email | Rob Linley | | lesson | Marek Dvorak (deputy) by 11:00, then Alison Trent by 13:00 |
                    offensive-email | Shazia Malik | Rob Linley | lesson | Marek Dvorak (deputy) by 11:00, then Alison Trent by 13:00 |
                    offensive-email | Shazia Malik | Alison Trent | lesson | Winston Cole-Hart by 13:00 |
                    pupil-upsetting-email | Shazia Malik | | lesson | Rob Linley by 09:30, then Sarah Whitlock by 10:00 | Sarah Whitlock
                    # network manager (366) and ICT support (371), the same colleague
                    password-compromised | Shazia Malik | | lesson | Gwen Tandy by 09:15, then Alison Trent by 09:30 |
                    # network manager, before opening (283)
                    untrusted-attachment | Shazia Malik | | lesson | Gwen Tandy by 11:00, then Denise Fallow by 15:00 |
                    untrusted-attachment | Gwen Tandy | | lesson | Gwen Tandy by 11:00, then Denise Fallow by 15:00 |
                    # "the school" (346)
                    cyberbullying | Maggie Pryor | | lesson | Sarah Whitlock + Rob Linley by 10:00, then Alison Trent by 11:00 |
                    # office manager (599)
                    bomb-threat-procedure | Val Dobson | | lesson | Denise Fallow by 13:00, then Alison Trent by 17:00 |
                    # information risk owner or asset owner (603)
                    data-security-worry | Len Aspin | | lesson | Marek Dvorak by Wed 09:00, then Alison Trent by Thu 09:00 |
                    data-security-worry | Marek Dvorak | | lesson | Philippa Stone by Wed 09:00, then Alison Trent by Thu 09:00 |
                    # head (485-486)
                    video-conference-request | Tim Rudge | | lesson | Alison Trent by Thu 09:00, then Marek Dvorak by Sat 09:00 |
                    # the document is silent: the school's choice
                    inappropriate-material | Tim Rudge | | lesson | Rob Linley by 09:30, then Alison Trent by 10:00 | Sarah Whitlock
                    filter-failure | Tim Rudge | | lesson | Gwen Tandy by 13:00, then Rob Linley by 17:00 |
                    deliberate-access | Tim Rudge | Nora Bexley | lesson | Alison Trent by 09:30, then Marek Dvorak by 10:30 |
                    deliberate-access | Tim Rudge | Alison Trent | lesson | Winston Cole-Hart by 10:00 |
                    pupil-contacts-staff | Cleo Barnard | | lesson | Sarah Whitlock by 10:00, then Sarah Whitlock + Alison Trent by 11:00 |
                    parent-contacts-staff | Cleo Barnard | | lesson | Alison Trent by 13:00, then Marek Dvorak by 17:00 |
                    staff-harassed-online | Cleo Barnard | | lesson | Shazia Malik by 11:00, then Alison Trent + Marek Dvorak by 13:00 |
                    access-problem | Cleo Barnard | | lesson | Gwen Tandy by 11:00, then Philippa Stone by 15:00 |
                    email-received-in-error | Cleo Barnard | | lesson | Philippa Stone by Wed 09:00, then Alison Trent by Thu 09:00 |
                    equipment-fault | Cleo Barnard | | lesson | Gwen Tandy by Wed 09:00, then Denise Fallow by Thu 09:00 |
                    # child protection: statutory guidance
                    safeguarding-concern | Edna Mowbray | | lesson | Sarah Whitlock by 09:10, then Sarah Whitlock + Alison Trent by 09:20 |
                    safeguarding-concern | Edna Mowbray | Sarah Whitlock | lesson | Alison Trent by 09:10 |
                    safeguarding-concern | Edna Mowbray | Alison Trent | lesson | Winston Cole-Hart by 09:30 |
                    adult-behaviour | Edna Mowbray | Jane Purslow | lesson | Alison Trent by 09:30, then Winston Cole-Hart by 10:30 |
                    adult-behaviour | Edna Mowbray | Alison Trent | lesson | Winston Cole-Hart by 10:00 |
                    adult-behaviour | Edna Mowbray | Winston Cole-Hart | lesson | Local authority designated officer on 01632 960580 |
                    other | Roger Kemp | | lesson | Alison Trent by 10:00, then Sarah Whitlock + Marek Dvorak by 11:00 |
                    """)
    void isToldAsThePolicySays(
            String kind, String by, @Nullable String about, String moment, String told, @Nullable String informed) {
        var story = new RoutingStory(SCHOOL, kind, by, about, moment);

        assertThat(story.told()).isEqualTo(told);
        assertThat(story.informed()).isEqualTo(informed == null ? "" : informed);
    }
}

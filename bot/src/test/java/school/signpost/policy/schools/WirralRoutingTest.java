package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom Wirral's excerpt has told, row by row: its numbers are the lines that say so. */
class WirralRoutingTest {

    private static final ExampleSchool SCHOOL = ExampleSchool.named("wirral");

    /** Kind, reported by, about whom, when: who is told, one after the other, until somebody answers; who is informed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # head or senior leader, and the e-safety lead (55, 64)
                    misuse | Adam Frost | Zoe Lambert | lesson | Catherine Rigby + Dominic Shaw by 10:00, then Catherine Rigby + Peter Maddox + Aisha Noor by 11:00 |
                    misuse | Adam Frost | Dominic Shaw | lesson | Catherine Rigby + Aisha Noor (deputy) by 10:00, then Catherine Rigby + Peter Maddox + Aisha Noor by 11:00 |
                    misuse | Adam Frost | Catherine Rigby | lesson | Edwin Garside by 10:00 |
                    misuse | Yvonne Tran | Zoe Lambert | lesson | Catherine Rigby + Dominic Shaw by 10:00, then Catherine Rigby + Peter Maddox + Aisha Noor by 11:00 |
                    # the nominated person, left open (199)
                    offensive-email | Rita Bolton | | lesson | Dominic Shaw by 09:30, then Catherine Rigby by 10:30 |
                    offensive-email | Rita Bolton | Dominic Shaw | lesson | Aisha Noor (deputy) by 09:30, then Catherine Rigby by 10:30 |
                    offensive-email | Rita Bolton | Catherine Rigby | lesson | Edwin Garside by 13:00 |
                    # the relevant person, left open (131)
                    security-breach | Adam Frost | | lesson | Yvonne Tran by 09:15, then Catherine Rigby by 09:45 |
                    security-breach | Adam Frost | | Saturday | Yvonne Tran by 11:15, then Catherine Rigby by 11:45 |
                    security-breach | Adam Frost | Yvonne Tran | lesson | Catherine Rigby by 09:30 |
                    # the lead logs it (41); the Child Protection Officer is aware (72-80)
                    esafety-incident | Hamid Aziz | | lesson | Dominic Shaw by 11:00, then Catherine Rigby by 13:00 |
                    inappropriate-material | Hamid Aziz | | lesson | Dominic Shaw by 09:30, then Catherine Rigby by 10:00 | Bernadette Quinn
                    cyberbullying | Hamid Aziz | | lesson | Dominic Shaw + Bernadette Quinn by 10:00, then Catherine Rigby by 11:00 |
                    # child protection: statutory guidance, and lines 72-80
                    safeguarding-concern | Hamid Aziz | | lesson | Bernadette Quinn by 09:10, then Bernadette Quinn + Catherine Rigby by 09:20 |
                    safeguarding-concern | Hamid Aziz | Bernadette Quinn | lesson | Catherine Rigby by 09:10 |
                    safeguarding-concern | Hamid Aziz | Catherine Rigby | lesson | Edwin Garside by 09:30 |
                    safeguarding-concern | Hamid Aziz | | holiday | Bernadette Quinn by 10:10, then Bernadette Quinn + Catherine Rigby by 10:20 |
                    # head and senior leaders know the procedure (29)
                    adult-behaviour | Priti Desai | Simon Hale | lesson | Catherine Rigby by 09:30, then Edwin Garside by 10:30 |
                    adult-behaviour | Priti Desai | Catherine Rigby | lesson | Edwin Garside by 10:00 |
                    adult-behaviour | Priti Desai | Edwin Garside | lesson | Local authority designated officer on 01632 960380 |
                    # also out of school (9-11)
                    out-of-school-incident | Joanne Kirk | | lesson | Catherine Rigby + Dominic Shaw by 13:00, then Peter Maddox + Aisha Noor by 17:00 |
                    # the excerpt is silent: the school's choice
                    lost-device | Zoe Lambert | | lesson | Yvonne Tran + Catherine Rigby by 09:15, then Peter Maddox + Aisha Noor by 09:30 | Marian Cole
                    stolen-device | Zoe Lambert | | lesson | Yvonne Tran + Catherine Rigby by 09:15, then Peter Maddox + Aisha Noor by 09:30 | Marian Cole
                    lost-data | Zoe Lambert | | lesson | Marian Cole + Catherine Rigby by 09:15, then Peter Maddox + Aisha Noor by 09:30 |
                    lost-token | Zoe Lambert | | lesson | Yvonne Tran by 09:15, then Catherine Rigby by 09:45 |
                    suspected-virus | Zoe Lambert | | lesson | Yvonne Tran + Barney Heath by 09:15, then Catherine Rigby by 09:45 |
                    anti-virus-issue | Zoe Lambert | | lesson | Barney Heath by Wed 09:00, then Yvonne Tran by Thu 09:00 |
                    unsolicited-email | Zoe Lambert | | lesson | Barney Heath by 11:00, then Dominic Shaw by 13:00 |
                    untrusted-attachment | Zoe Lambert | | lesson | Barney Heath by 11:00, then Yvonne Tran by 13:00 |
                    password-compromised | Zoe Lambert | | lesson | Barney Heath + Yvonne Tran by 09:15, then Catherine Rigby by 09:45 |
                    data-breach | Zoe Lambert | | lesson | Marian Cole + Catherine Rigby by 09:15, then Peter Maddox + Aisha Noor by 09:45 |
                    email-received-in-error | Zoe Lambert | | lesson | Marian Cole by Wed 09:00, then Catherine Rigby by Thu 09:00 |
                    filter-failure | Zoe Lambert | | lesson | Yvonne Tran by 13:00, then Dominic Shaw by 17:00 |
                    deliberate-access | Zoe Lambert | Adam Frost | lesson | Catherine Rigby + Dominic Shaw by 09:30, then Peter Maddox + Aisha Noor + Bernadette Quinn by 10:30 |
                    deliberate-access | Zoe Lambert | Catherine Rigby | lesson | Edwin Garside by 10:00 |
                    pupil-contacts-staff | Beth Salter | | lesson | Catherine Rigby by 13:00, then Peter Maddox + Aisha Noor + Bernadette Quinn by 17:00 |
                    parent-contacts-staff | Beth Salter | | lesson | Catherine Rigby by 13:00, then Peter Maddox + Aisha Noor by 17:00 |
                    staff-harassed-online | Beth Salter | | lesson | Catherine Rigby by 11:00, then Peter Maddox + Aisha Noor by 13:00 |
                    access-problem | Jake Norris | | lesson | Yvonne Tran by 13:00, then Barney Heath by 17:00 |
                    equipment-fault | Carol Dean | | lesson | Barney Heath by Wed 09:00, then Yvonne Tran by Thu 09:00 |
                    other | Sheila Dodd | | lesson | Catherine Rigby + Dominic Shaw by 10:00, then Bernadette Quinn by 11:00 |
                    """)
    void isToldAsThePolicySays(
            String kind, String by, @Nullable String about, String moment, String told, @Nullable String informed) {
        var story = new RoutingStory(SCHOOL, kind, by, about, moment);

        assertThat(story.told()).isEqualTo(told);
        assertThat(story.informed()).isEqualTo(informed == null ? "" : informed);
    }
}

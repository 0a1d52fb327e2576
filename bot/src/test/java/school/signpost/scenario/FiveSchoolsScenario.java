package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Each of the five schools made from published documents runs as its own document says. */
class FiveSchoolsScenario {

    private @Nullable TestSchool running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void pinewoodTellsTheResponsiblePersonAndTheHeadWhoStandsInForTheAssetOwner() {
        var school = start("pinewood");
        var bryony = school.person("Bryony Marsh");
        people(school, "Carys Bevan", "Judith Ashworth", "Stuart Lyle", "Imogen Starr", "Malcolm Frye");

        var advice = bryony.says("ive left my school laptop on the train");
        var sent = bryony.presses("Send the report", Map.of("device", "Laptop 14"));

        assertThat(advice.text()).contains("Report it now, even if you think it will turn up.");
        assertThat(sent.text()).contains("PIN-2027-");
        assertThat(school.whoReceivedAnything())
                .containsExactlyInAnyOrder("Bryony Marsh", "Carys Bevan", "Judith Ashworth", "Stuart Lyle");
        assertThat(bryony.sees().text()).contains("Carys Bevan (RRP)").contains("Incident Reporting, lines 166-167");
        aWorryAboutTheHeadGoesToTheChair(school, bryony, "Judith Ashworth", "Malcolm Frye");
    }

    @Test
    void stGeorgesTellsTheNominatedPersonOfAWronglySentEmail() {
        var school = start("st-georges");
        var grant = school.person("Grant Whitby");
        people(school, "Rosalind Vance", "Dev Kapoor", "Miriam Castle", "Helen Ockenden", "Stephen Arkwright");

        var advice = grant.says("I sent a pupil's report to the wrong parent");
        grant.presses("Send the report", Map.of("what", "A report went to the wrong address"));

        assertThat(advice.text()).contains("Tell the local nominated person for GDPR now");
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Grant Whitby", "Rosalind Vance");
        assertThat(grant.sees().text()).contains("Rosalind Vance").contains("5.1.1 Use of phones and email, line 154");
        aWorryAboutTheHeadGoesToTheChair(school, grant, "Miriam Castle", "Stephen Arkwright");
    }

    @Test
    void wirralTellsTheLeadOfAThreateningMessageAndThenTheHead() {
        var school = start("wirral");
        var hamid = school.person("Hamid Aziz");
        people(school, "Catherine Rigby", "Dominic Shaw", "Bernadette Quinn", "Peter Maddox", "Edwin Garside");

        hamid.says("I got a really abusive message from a parent last night");
        hamid.presses("Send the report", Map.of("sender", "A parent"));

        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Hamid Aziz", "Dominic Shaw");
        assertThat(hamid.sees().text()).contains("Dominic Shaw").contains("Communications, line 199");
        school.passes(Duration.ofMinutes(31));
        assertThat(school.person("Catherine Rigby").sees().text()).contains("WIR-2027-");
        aWorryAboutTheHeadGoesToTheChair(school, hamid, "Catherine Rigby", "Edwin Garside");
    }

    @Test
    void jasperTellsItsHeadOnceForAllHerRoles() {
        var school = start("jasper");
        var chantal = school.person("Chantal Dupont");
        var head = school.person("Vivienne Archer");
        people(school, "Leon Marchant", "Bogdan Ilie", "Nisha Varma", "Patricia Oyelaran");

        chantal.says("ive left my school laptop on the train");
        chantal.presses("Send the report", Map.of("device", "Laptop 14"));

        assertThat(school.whoReceivedAnything())
                .containsExactlyInAnyOrder("Chantal Dupont", "Vivienne Archer", "Leon Marchant", "Bogdan Ilie");
        assertThat(head.sees().notifications()).hasSize(1);
        aWorryAboutTheHeadGoesToTheChair(school, chantal, "Vivienne Archer", "Patricia Oyelaran");
    }

    @Test
    void holywellTellsItsHeadOfEverythingOnTheList() {
        var school = start("holywell");
        var nora = school.person("Nora Bexley");
        people(school, "Alison Trent", "Gwen Tandy", "Marek Dvorak", "Sarah Whitlock", "Winston Cole-Hart");

        nora.says("dodgy link in an email");
        nora.pressesOn(nora.presses("Only read it"), "Send the report", Map.of());

        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Nora Bexley", "Alison Trent");
        assertThat(nora.sees().text()).contains("Sent to Alison Trent (RRP)");
        aWorryAboutTheHeadGoesToTheChair(school, nora, "Alison Trent", "Winston Cole-Hart");
    }

    private static void aWorryAboutTheHeadGoesToTheChair(
            TestSchool school, SchoolPerson reporter, String head, String chair) {
        school.everybodyLooks();
        reporter.says("i am worried about how a colleague behaves with pupils");

        var told = reporter.presses("It's about " + head + " (head)");

        assertThat(told.text()).contains(chair);
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder(reporter.name(), chair);
        var reference = told.text().replaceAll("(?s).*?([A-Z]{3}-\\d+-\\d+).*", "$1");
        assertThat(school.person(head).says(reference).text()).contains("I can't find that for you");
    }

    private static void people(TestSchool school, String... names) {
        for (String name : names) {
            school.person(name);
        }
        school.everybodyLooks();
    }

    private TestSchool start(String slug) {
        var school = TestSchool.started(Map.of("signpost.school", "../infra/schools/" + slug));
        running = school;
        return school;
    }
}

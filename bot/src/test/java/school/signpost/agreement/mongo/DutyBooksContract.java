package school.signpost.agreement.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.day;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.DutyBook;
import school.signpost.agreement.DutyBooks;
import school.signpost.agreement.History;
import school.signpost.agreement.Letter;
import school.signpost.agreement.Mail;
import school.signpost.agreement.Upkeep;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.agreement.model.Obligation;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.Round;
import school.signpost.agreement.model.Signature;
import school.signpost.agreement.model.TextHash;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.policy.model.AgreementRule;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.Hearing;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.reminder.model.LeaverTerms;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;
import school.signpost.support.StoreContract;

/** What any store of people's duties keeps. */
interface DutyBooksContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-example");
    SchoolId OTHER = SchoolId.of("other");
    StaffId JO = StaffId.of("jo");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private DutyBooks books() {
        return new MongoDutyBooks(database());
    }

    @Test
    default void whatIsSavedIsFoundWhole() {
        var books = books();
        var book = everything();

        assertThat(books.save(book)).isTrue();

        assertThat(books.find(SCHOOL, JO)).contains(book.atVersion(1));
        assertThat(books.find(OTHER, JO)).isEmpty();
    }

    @Test
    default void twoWhoReadTheSameBookCannotBothChangeIt() {
        var books = books();
        books.save(DutyBook.fresh(SCHOOL, JO));
        var read = books.find(SCHOOL, JO).orElseThrow();

        assertThat(books.save(read.with(read.upkeep().listed("one")))).isTrue();
        assertThat(books.save(read.with(read.upkeep().listed("other")))).isFalse();
        assertThat(books.save(DutyBook.fresh(SCHOOL, JO))).isFalse();
        assertThat(books.find(SCHOOL, JO).orElseThrow().upkeep().facts()).isEqualTo("one");
    }

    @Test
    default void whoIsToBeLookedAtIsFoundWhenTheTimeHasComeAndOnlyInTheirSchool() {
        var books = books();
        books.save(DutyBook.fresh(SCHOOL, JO).lookAt(NOON));
        books.save(DutyBook.fresh(SCHOOL, StaffId.of("later")).lookAt(NOON.plusSeconds(1)));
        books.save(DutyBook.fresh(SCHOOL, StaffId.of("never")));
        books.save(DutyBook.fresh(OTHER, JO).lookAt(NOON.minusSeconds(9)));

        assertThat(books.dueToLook(SCHOOL, NOON)).containsExactly(JO);
        assertThat(books.dueToLook(SCHOOL, NOON.minusMillis(1))).isEmpty();
        assertThat(books.nextLook(SCHOOL)).contains(NOON);
        assertThat(books.facts(SCHOOL)).containsOnlyKeys(JO, StaffId.of("later"), StaffId.of("never"));
        assertThat(books.all(SCHOOL)).hasSize(3);
    }

    @Test
    default void lettersAreFoundInTheirLaneWhenTheyAreDue() {
        var books = books();
        books.save(DutyBook.fresh(SCHOOL, JO).with(new Mail(List.of(letter(NoticeKind.REMINDER, Letter.State.OWED)))));
        books.save(DutyBook.fresh(SCHOOL, StaffId.of("read"))
                .with(new Mail(List.of(letter(NoticeKind.RECEIPT, Letter.State.OWED)))));
        books.save(DutyBook.fresh(SCHOOL, StaffId.of("lost"))
                .with(new Mail(List.of(letter(NoticeKind.REMINDER, Letter.State.PARKED)))));

        assertThat(books.dueToSend(Lane.BULK, NOON, 9))
                .extracting(each -> each.id())
                .containsExactly("jo");
        assertThat(books.dueToSend(Lane.NORMAL, NOON, 9))
                .extracting(each -> each.id())
                .containsExactly("read");
        assertThat(books.dueToSend(Lane.BULK, NOON.minusMillis(1), 9)).isEmpty();
        assertThat(books.waiting(NOON)).isEqualTo(new DutyBooks.Waiting(2, 1, java.util.Optional.of(NOON)));
    }

    private static Letter letter(NoticeKind kind, Letter.State state) {
        return new Letter("digest/2026-11-23", kind, Way.TEAMS, state, NOON, null, 0, null);
    }

    private static DutyBook everything() {
        var receipt = new Receipt("Signpost signature, format 1\n");
        var typed = new Signature(
                "2026-1",
                TextHash.of("text"),
                day("2026-11-20"),
                NOON,
                new Signature.How.InTeams("aad"),
                receipt.hash());
        var paper = new Signature(
                "2025",
                TextHash.of("old"),
                day("2025-11-20"),
                NOON,
                new Signature.How.OnPaper("olivia", "rowan"),
                TextHash.of("paper"));
        var parents = new Signature(
                "2025",
                TextHash.of("old"),
                day("2025-11-21"),
                NOON,
                new Signature.How.ForPupil(AgreementRule.Signer.PARENT, "Toby Lane", "olivia", "rowan"),
                TextHash.of("slip"));
        var obligation = new Obligation(
                List.of(paper, parents, typed),
                new Round(When.NEW_VERSION, day("2026-11-21"), day("2026-12-05"), day("2026-11-23"), 2, null, null),
                new Obligation.Refusal(TextHash.of("text"), day("2026-11-01"), new SealedText("why"), null),
                new Obligation.Exemption("olivia", new SealedText("leave"), day("2026-11-01"), day("2026-12-01")),
                day("2024-07-21"));
        var duties = new PersonDuties(
                Map.of(AgreementId.of("staff-acceptable-use"), obligation),
                new PasswordRecord(
                        day("2026-09-01"),
                        new PasswordRecord.DirectoryWord(NOON, NOON.plusSeconds(5)),
                        NOON,
                        day("2026-10-01"),
                        NOON,
                        day("2026-11-20"),
                        3),
                List.of(Errand.of(
                                DutyId.of("no-access-yet", "vic/visitors"),
                                Errand.Kind.NO_ACCESS_YET,
                                "vic/visitors",
                                day("2026-11-20"),
                                day("2026-11-30"))
                        .toldOn(day("2026-11-23"))),
                new Hearing(day("2026-11-20"), day("2026-11-25"), 1),
                LeaverFile.leaving(
                        day("2026-12-18"),
                        new LeaverTerms(Period.ZERO, Period.ofDays(7), true, "10"),
                        new LeaverFile.Traces(true, false)));
        var letter = new Letter(
                "digest/2026-11-23",
                NoticeKind.REMINDER,
                Way.EMAIL,
                Letter.State.OWED,
                NOON,
                new Letter.Lease("a:1", NOON.plusSeconds(30)),
                2,
                "429");
        return new DutyBook(
                SCHOOL,
                JO,
                duties,
                Map.of(receipt.hash(), receipt),
                new Mail(List.of(letter)),
                new History(List.of(new History.Happened(NOON, "jo", "signed", "staff-acceptable-use", "ab"))),
                new Upkeep("STAFF|2020-09-01||", 2, new WrappedKey("a2V5"), NOON),
                0);
    }
}

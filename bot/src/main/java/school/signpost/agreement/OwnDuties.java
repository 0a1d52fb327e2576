package school.signpost.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.AgreementTexts.Kept;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.Signature;
import school.signpost.agreement.model.Standing;
import school.signpost.agreement.model.TextHash;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.shared.AgreementId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** What one person owes and has signed, and the texts that belong to it. Nobody sees anybody else's. */
@Component
public class OwnDuties {

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final AgreementTexts texts;
    private final Secrets secrets;
    private final Staff staff;
    private final StaffFacts facts;
    private final Access access;
    private final SchoolClock clock;

    OwnDuties(
            DutyDesk desk,
            ReadTerms terms,
            Campaigns campaigns,
            AgreementTexts texts,
            Secrets secrets,
            Staff staff,
            StaffFacts facts,
            Access access,
            SchoolClock clock) {
        this.desk = desk;
        this.terms = terms;
        this.campaigns = campaigns;
        this.texts = texts;
        this.secrets = secrets;
        this.staff = staff;
        this.facts = facts;
        this.access = access;
        this.clock = clock;
    }

    /** Empty for somebody who is on no list. */
    public Optional<Overview> of(Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return Optional.empty();
        }
        return staff.find(member.school(), member.id()).map(known -> {
            var asked = terms.of(member.school());
            var today = asked.dayOf(clock.instant());
            var person = Person.of(known);
            var campaign = campaigns.of(member.school());
            var book = Roll.noted(
                    desk.findOrFresh(member.school(), member.id()).inCampaign(campaign.counts()),
                    facts.of(known),
                    today);
            return overview(
                    asked, campaign.running() ? looked(book, asked, person, today) : book, campaign, person, today);
        });
    }

    private static DutyBook looked(DutyBook book, SchoolTerms asked, Person person, LocalDate today) {
        return book.with(DailyLook.look(book.duties(), person, asked.rulesFor(person), asked.days(), today)
                .after());
    }

    private static Overview overview(
            SchoolTerms asked, DutyBook book, Campaign campaign, Person person, LocalDate today) {
        var duties = book.duties();
        var items = asked.agreements().stream()
                .filter(each -> each.isFor(person))
                .map(each -> new Item(each, Standing.of(duties.to(each.id()), asked.setting(each, person, today))))
                .toList();
        var rule = asked.rulesFor(person).password();
        var password = duties.password();
        var standing = rule == null || password == null
                ? null
                : PasswordStanding.of(
                        password, rule, person.sight(asked.days().calendar().zone(), today));
        var errands = duties.errands().stream()
                .filter(each -> !each.isOver() || today.equals(each.told()))
                .toList();
        return new Overview(items, rule, standing, errands, campaign.running(), today);
    }

    /** The text in force with, for somebody who signed an older one, that one. */
    public Optional<ToRead> read(Viewer viewer, AgreementId id) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        var school = member.school();
        return of(viewer)
                .flatMap(overview -> overview.items().stream()
                        .filter(item -> item.agreement().id().equals(id))
                        .findFirst())
                .flatMap(item -> texts.find(
                                school, id, item.agreement().edition().hash())
                        .map(kept -> new ToRead(
                                item, kept, signedBefore(member, id, kept.text().hash()))));
    }

    private @Nullable Kept signedBefore(Viewer.Member member, AgreementId id, TextHash inForce) {
        return desk.find(member.school(), member.id())
                .flatMap(book -> book.duties().to(id).counted(inForce))
                .map(Signature::text)
                .filter(text -> !text.equals(inForce))
                .flatMap(text -> texts.find(member.school(), id, text))
                .orElse(null);
    }

    /** A receipt of one's own with the text that was signed, whatever has come since. */
    public Optional<SignedText> signed(Viewer viewer, TextHash hash) {
        return viewer instanceof Viewer.Member member
                ? receipt(viewer, hash)
                        .flatMap(receipt -> desk.find(member.school(), member.id())
                                .flatMap(book -> textUnder(book, hash))
                                .map(kept -> new SignedText(receipt, kept)))
                : Optional.empty();
    }

    private Optional<Kept> textUnder(DutyBook book, TextHash receipt) {
        return book.duties().obligations().entrySet().stream()
                .flatMap(each -> each.getValue().signatures().stream()
                        .filter(signature -> signature.record().equals(receipt))
                        .flatMap(signature -> texts.find(book.school(), each.getKey(), signature.text()).stream()))
                .findFirst();
    }

    /** A receipt of one's own. */
    public Optional<Receipt> receipt(Viewer viewer, TextHash hash) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.OWN_DUTIES)
                ? desk.find(member.school(), member.id())
                        .flatMap(book -> Optional.ofNullable(book.receipts().get(hash)))
                : Optional.empty();
    }

    /** Why somebody will not sign, for whoever was told that they will not. */
    public Optional<String> reason(Viewer viewer, Errand errand) {
        var about = errand.about().split("/", 2);
        return of(viewer)
                .filter(overview ->
                        errand.kind().isRefusal() && overview.errands().contains(errand) && about.length == 2)
                .flatMap(overview -> desk.find(viewer.school(), StaffId.of(about[0])))
                .flatMap(book -> secrets.refusal(book, AgreementId.of(about[1])))
                .map(ConfidentialText::value);
    }

    /** Everything at a glance; {@code asking} says whether reminders leave at all. */
    public record Overview(
            List<Item> items,
            @Nullable PasswordTerms passwordTerms,
            @Nullable PasswordStanding password,
            List<Errand> errands,
            boolean asking,
            LocalDate today) {

        public Overview {
            items = List.copyOf(items);
            errands = List.copyOf(errands);
        }
    }

    /** One agreement and where its person stands with it. */
    public record Item(Agreement agreement, Standing standing) {}

    /** What was signed, and what proves it. */
    public record SignedText(Receipt receipt, Kept text) {}

    /** A text to be read, whole. */
    public record ToRead(Item item, Kept inForce, @Nullable Kept signedBefore) {}
}

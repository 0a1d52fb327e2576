package school.signpost.agreement.model;

/** A signature and the receipt that proves it, made together: what the one says the other says. */
public record Signing(Signature signature, Receipt receipt) {

    public static Signing of(Receipt.Facts facts) {
        var receipt = Receipt.of(facts);
        var edition = facts.edition();
        return new Signing(
                new Signature(edition.version(), edition.hash(), facts.on(), facts.at(), facts.how(), receipt.hash()),
                receipt);
    }
}

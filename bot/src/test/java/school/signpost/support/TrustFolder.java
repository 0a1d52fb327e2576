package school.signpost.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A trust of two schools made of the example school: Elmbrook, whose people are called "… of Elmbrook", and Oakfield, whose
 * people keep their names. Beth Rowlands works at both, Oakfield's Marcus Grant is Elmbrook's network manager too, and Ines
 * Duarte is the data protection officer of the whole trust.
 */
public final class TrustFolder {

    public static final TeamsPerson INES = inTeams("Ines Duarte", "7e000000-0000-4000-8000-0000000000aa");

    private static final String OFFICER = "olivia.bennett@%s.example]\n    deputies: [marcus.grant";
    private static final String THE_TRUSTS = "ines.duarte@trust.example]\n    deputies: [marcus.grant";

    /** Of a lost device, which is the first kind of the file. */
    private static final String INFORMED = "also: \\[network-manager]";

    private static final String INFORMED_TOO = "also: [network-manager, data-protection-officer]";
    private static final String BETH =
            "beth.rowlands@school.example,Beth Rowlands,,staff,sam.okoro@elmbrook.example,2021-11-01,,2026-09-17\n";

    private TrustFolder() {}

    public static Path in(Path folder) {
        try {
            oakfield(Files.createDirectory(folder.resolve("oakfield")));
            elmbrook(Files.createDirectory(folder.resolve("elmbrook")));
            Files.writeString(
                    folder.resolve("staff.csv"),
                    "email,name,aad_object_id,group,line_manager,starts,leaves,password_changed\n"
                            + "ines.duarte@trust.example,Ines Duarte," + INES.aadObjectId() + ",staff,,2020-09-01,,\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void oakfield(Path folder) {
        SchoolFolder.in(folder)
                .withPolicy(policy -> policy.replace("id: st-example", "id: oakfield")
                        .replace("name: St Example Primary School", "name: Oakfield Primary School")
                        .replace("reference-prefix: INC", "reference-prefix: OAK")
                        .replace(OFFICER.formatted("school"), THE_TRUSTS)
                        .replaceFirst(INFORMED, INFORMED_TOO));
    }

    private static void elmbrook(Path folder) throws IOException {
        SchoolFolder.in(folder)
                .withPolicy(policy -> policy.replace("school.example", "elmbrook.example")
                        .replace("id: st-example", "id: elmbrook")
                        .replace("name: St Example Primary School", "name: Elmbrook Primary School")
                        .replace("reference-prefix: INC", "reference-prefix: ELM")
                        .replace("01632 96000", "01632 97000")
                        .replace("marcus.grant@elmbrook.example", "marcus.grant@school.example")
                        .replace(OFFICER.formatted("elmbrook"), THE_TRUSTS)
                        .replaceFirst(INFORMED, INFORMED_TOO))
                .withStaff(rows -> rows.replace("school.example", "elmbrook.example")
                                .replaceAll("(?m)^([^,@]+@[^,]*),([^,]+),5e", "$1,$2 of Elmbrook,7e")
                                .replaceAll("(?m)^marcus\\.grant.*\n", "")
                        + BETH);
        Files.delete(folder.resolve("pupils.csv"));
    }

    /** Elmbrook's people by the names that they have at the example school. */
    public static TeamsPerson ofElmbrook(String name) {
        var like = ExampleStaff.named(name);
        return inTeams(name + " of Elmbrook", like.aadObjectId().replaceFirst("^5e", "7e"));
    }

    private static TeamsPerson inTeams(String name, String id) {
        return new TeamsPerson(name, id, "29:" + id, "a:" + id);
    }

    public static List<String> schools() {
        return List.of("Elmbrook Primary School", "Oakfield Primary School");
    }
}

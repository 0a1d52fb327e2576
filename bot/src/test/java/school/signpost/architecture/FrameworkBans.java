package school.signpost.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which library may be used where. Every rule takes the root package, so that the same rule can be tried on examples that
 * break it. Package descriptors are left out: they carry the annotations of Spring Modulith.
 */
final class FrameworkBans {

    private static final Set<Class<?>> READ_THE_CLOCK = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class,
            Year.class,
            YearMonth.class);

    private FrameworkBans() {}

    /** Every rule by the name of the example that breaks it. */
    static Map<String, ArchRule> below(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("BotSdkOutsideTeams", only(root, "com.microsoft.bot..", "..teams.."));
        rules.put("PdfOutsidePaper", only(root, "org.apache.pdfbox..", "..paper.."));
        rules.put("MongoOutsideItsAdapters", mongo(root));
        rules.put("SpringWebOutsideTheEdges", springWeb(root));
        rules.put("FrameworkInAModel", pureModels(root));
        rules.put("ClockReadOutsideTime", clock(root));
        rules.put("PrintsToSystemOut", printing(root));
        rules.put("FieldInjected", fieldInjection());
        rules.put("BadlyNamedHelper", suffixes(root));
        rules.put("SecondWayToLog", logging(root));
        return rules;
    }

    private static ArchRule only(String root, String library, String... allowed) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .because("one edge per technology");
    }

    private static ArchRule mongo(String root) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideOutsideOfPackages("..mongo..", "..storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..")
                .allowEmptyShould(true)
                .because("a module's store adapter lies in its mongo package, everything shared in storage");
    }

    private static ArchRule springWeb(String root) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideOutsideOfPackages("..board..", "..teams..", "..tryit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .allowEmptyShould(true)
                .because("only the edges know of the web");
    }

    private static ArchRule pureModels(String root) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideInAnyPackage("..model..", "..incident.interview..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "com.mongodb..",
                                "org.bson..",
                                "com.fasterxml..",
                                "tools.jackson..",
                                "com.microsoft.bot..",
                                "org.slf4j..")
                        .or(nameMatching("java\\.time\\.(Clock|InstantSource)"))
                        .or(nameMatching("school\\.signpost\\.time\\.(SchoolClock|SystemClock)")))
                .allowEmptyShould(true)
                .because("decisions are pure; time comes in as a parameter");
    }

    private static ArchRule clock(String root) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideOutsideOfPackage(root + ".time..")
                .should()
                .accessTargetWhere(describe("read the machine's clock", FrameworkBans::readsTheClock))
                .allowEmptyShould(true)
                .because("time comes from the school clock or the system clock");
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean now = READ_THE_CLOCK.stream().anyMatch(type -> type.getName().equals(owner)) && name.equals("now");
        boolean system = owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick"));
        boolean source = owner.equals(InstantSource.class.getName()) && name.equals("system");
        boolean millis = owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
        boolean date = owner.equals(java.util.Date.class.getName()) && name.equals("<init>");
        return now || system || source || millis || date;
    }

    private static ArchRule printing(String root) {
        return noClasses()
                .that(areOurs(root))
                .and()
                .resideOutsideOfPackages("..command..", "..launch..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true)
                .because("only a command talks to a terminal; everything else logs keys and values");
    }

    private static ArchRule fieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true)
                .because("what a class needs is asked for in its constructor");
    }

    private static ArchRule suffixes(String root) {
        return noClasses()
                .that(areOurs(root))
                .should()
                .haveNameMatching(".*(?:Manager|Helper|Utils?|Impl|Base|Data|Info|Common)")
                .orShould()
                .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .allowEmptyShould(true)
                .because("a name says what a thing is for");
    }

    private static ArchRule logging(String root) {
        return noClasses()
                .that(areOurs(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..")
                .allowEmptyShould(true)
                .because("there is one way to log: SLF4J");
    }

    private static DescribedPredicate<JavaClass> areOurs(String root) {
        return describe(
                "are ours",
                type -> type.getPackageName().startsWith(root)
                        && !type.getSimpleName().equals("package-info"));
    }
}

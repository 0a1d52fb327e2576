package school.signpost.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import school.signpost.SignpostApplication;

/** The package tree is the architecture: no cycles, no use of another module's private packages, no arrow not listed. */
class ModuleRules {

    private final ApplicationModules modules = ApplicationModules.of(SignpostApplication.class);

    @Test
    void everyModuleKeepsToItsBoundaries() {
        modules.verify();
    }

    @Test
    void theDiagramOfTheModulesIsDrawn() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}

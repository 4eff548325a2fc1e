package loupe.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import loupe.cli.Loupe;
import loupe.course.Home;
import loupe.workbench.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar")) // tests that other modules offer
            .importPackages("loupe");

    @Test
    void theProgramIsAllFiveModules() {
        assertThat(PROGRAM.containPackage("loupe.engine.tensor")).isTrue();
        assertThat(List.of(Home.class, Loupe.class, Main.class)).allMatch(PROGRAM::contain);
    }

    @ParameterizedTest
    @EnumSource
    void theProgramKeepsTo(Wall wall) {
        wall.rule.check(PROGRAM);
    }
}

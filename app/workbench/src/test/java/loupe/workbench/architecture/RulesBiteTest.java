package loupe.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import loupe.workbench.lessons.sinnertwo.TalkativeLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A rule that never failed may be a rule that cannot fail: each one is shown its sinners.
class RulesBiteTest {
    private static final JavaClasses SINNERS = new ClassFileImporter()
            .importClasses(Arrays.stream(Wall.values())
                    .flatMap(wall -> wall.sinners.stream())
                    .toList());

    /// Rules about two classes: one alone is no sin.
    private static final Set<Wall> TOGETHER =
            Set.of(Wall.LESSONS_DO_NOT_KNOW_EACH_OTHER, Wall.PACKAGES_OF_THE_WORKBENCH_MAKE_NO_ROUND);

    @ParameterizedTest
    @EnumSource
    void everySinnerIsCaught(Wall wall) {
        assertThat(wall.sinners).isNotEmpty();
        if (TOGETHER.contains(wall)) {
            assertThat(findings(wall, wall.sinners))
                    .contains(wall.sinners.getFirst().getSimpleName());
            return;
        }
        for (Class<?> sinner : wall.sinners) {
            assertThat(findings(wall, List.of(sinner))).contains(sinner.getSimpleName());
        }
    }

    @Test
    void aLongSourceIsCaught() {
        var lines = List.of("one", "two", "three");
        assertThat(new Source(Path.of("Long.java"), lines).tooLongFor(2)).contains("Long.java: 3 lines, at most 2");
        assertThat(new Source(Path.of("Long.java"), lines).tooLongFor(3)).isEmpty();
    }

    @Test
    void aCaughtExceptionIsCaught() {
        var source = new Source(Path.of("Swallow.java"), List.of("try {", "} catch (final Exception e) {", "}"));
        assertThat(source.catchAlls()).containsExactly("Swallow.java:2: catches everything");
    }

    @Test
    void lessonTextInCodeIsCaught() throws IOException {
        assertThat(Literals.of(TalkativeLesson.class)).anyMatch(text -> text.length() > Literals.LONGEST);
    }

    private static String findings(Wall wall, List<Class<?>> sinners) {
        var names = sinners.stream().map(Class::getName).toList();
        var classes = SINNERS.that(DescribedPredicate.describe("sin", type -> names.contains(type.getName())));
        EvaluationResult result = wall.rule.evaluate(classes);
        assertThat(result.hasViolation()).as("%s lets %s pass", wall, sinners).isTrue();
        return result.getFailureReport().toString();
    }
}

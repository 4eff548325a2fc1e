package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.content.LessonText;
import loupe.course.content.SettingValues;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.engine.pass.Trace;
import loupe.workbench.shell.Assembly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every formula of the course can be set, and every sign that is tied to a tensor is tied to one that exists.
class CourseFormulasTest {

    private static final Pattern BLOCK = Pattern.compile("```math\n(.*?)```", Pattern.DOTALL);

    static Stream<LessonText> lessons() {
        Course course = Course.read(Home.find());
        return course.lessons().stream().map(course::lesson);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void formulasAreSetAndTied(LessonText lesson) {
        Experiment experiment = Experiments.find(lesson.experiment()).orElseThrow();
        Trace trace =
                experiment.run(SettingValues.apply(experiment.start(), lesson.start()), Assembly.lab(Home.find()));
        for (String formula : formulas(lesson)) {
            assertThat(Outline.display(formula).parts())
                    .flatExtracting(part -> part.site().stream().toList())
                    .as(lesson.id() + ": " + formula)
                    .allMatch(site -> trace.has((String) site));
        }
    }

    private static List<String> formulas(LessonText lesson) {
        return lesson.steps().stream()
                .flatMap(step -> BLOCK.matcher(step.markdown())
                        .results()
                        .map(m -> m.group(1).strip()))
                .toList();
    }
}

package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.content.Glossary;
import loupe.course.content.LessonText;
import loupe.course.content.Reference;
import loupe.course.content.SettingValues;
import loupe.course.content.TraceNames;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Show;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Settings;
import loupe.course.expression.ExpressionException;
import loupe.engine.pass.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every lesson in `content/`: what it points at is there, what it computes can be computed, and its exercises grade
/// as their author says. A new lesson is covered without a line here.
class ContentTest {

    private static final Course COURSE = Course.read(Home.find());
    private static final Glossary GLOSSARY = Glossary.read(Home.find());
    private static final Grader GRADER = new Grader(ContentTest::run);

    private static TraceNames run(String pane, Map<String, loupe.course.expression.Value> state) {
        Experiment experiment = Experiments.find(pane).orElseThrow();
        return new TraceNames(experiment.run(SettingValues.apply(experiment.start(), state), TestLab.LAB));
    }

    private static Stream<DynamicTest> eachLesson(java.util.function.Consumer<LessonText> check) {
        return COURSE.lessons().stream().map(id -> DynamicTest.dynamicTest(id, () -> check.accept(COURSE.lesson(id))));
    }

    private static Trace start(LessonText lesson) {
        Experiment experiment = Experiments.find(lesson.experiment()).orElseThrow();
        Settings settings = SettingValues.apply(experiment.start(), lesson.start());
        assertThat(settings).as("the pane opens as the text says").isEqualTo(experiment.start());
        return experiment.run(settings, TestLab.LAB);
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return eachLesson(lesson -> {
            List<String> broken = new ArrayList<>();
            Trace trace = start(lesson);
            for (Reference reference : lesson.references()) {
                switch (reference) {
                    case Reference.Site(String name, int line) -> note(broken, trace.has(name), line, name);
                    case Reference.Term(String id, int line) ->
                        note(broken, GLOSSARY.term(id).isPresent(), line, id);
                    case Reference.Lesson(String id, int line) ->
                        note(broken, COURSE.lessons().contains(id), line, id);
                    case Reference.Picture(String file, int line) -> {}
                    case Reference.Live(var number, int line) -> {
                        try {
                            number.expression().evaluate(new TraceNames(trace));
                        } catch (ExpressionException e) {
                            broken.add("line " + line + ": " + e.problem() + "; " + e.fix());
                        }
                    }
                }
            }
            assertThat(broken).isEmpty();
        });
    }

    private static void note(List<String> broken, boolean there, int line, String what) {
        if (!there) {
            broken.add("line " + line + ": " + what);
        }
    }

    @Test
    void everyLessonNeededIsOneThatComesBefore() {
        List<String> order = COURSE.lessons();
        for (String id : order) {
            LessonText lesson = COURSE.lesson(id);
            assertThat(COURSE.chapterOf(id).orElseThrow().number()).isEqualTo(lesson.chapter());
            assertThat(lesson.needs())
                    .allSatisfy(needed -> assertThat(order.indexOf(needed)).isBetween(0, order.indexOf(id) - 1));
        }
    }

    @Test
    void everyTermOfTheGlossaryPointsAtLessonsThatExist() {
        assertThat(GLOSSARY.references()).allSatisfy(reference -> {
            if (reference instanceof Reference.Lesson(String id, int line)) {
                assertThat(COURSE.lessons()).as("line " + line).contains(id);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyAuthorTestPasses() {
        return parts().flatMap(at -> at.part().tests().stream()
                .map(test ->
                        DynamicTest.dynamicTest(at.name() + " " + test.answer().shown(), () -> check(at, test))));
    }

    private record At(String lesson, Exercise exercise, Part part) {
        String name() {
            return exercise.id() + "." + part.id();
        }
    }

    private static Stream<At> parts() {
        return COURSE.lessons().stream()
                .flatMap(id -> COURSE.exercises(id).exercises().stream()
                        .flatMap(e -> e.parts().stream().map(p -> new At(id, e, p))));
    }

    private static void check(At at, AuthorTest test) {
        PartResult result = GRADER.grade(new Attempt(at.exercise(), at.part(), 0, test.answer(), test.with(), 0));
        test.status()
                .ifPresent(s ->
                        assertThat(result.status().word()).as(result.toString()).isEqualTo(s));
        test.score().ifPresent(s -> {
            assertThat(result.fraction()).as(result.toString()).isCloseTo(s, within(1e-6));
            assertThat(result.misconception()).as(result.toString()).isEqualTo(test.misconception());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedMistakeHasATestAndAStepToShow() {
        return parts().map(at -> DynamicTest.dynamicTest(at.name(), () -> {
            int steps = COURSE.lesson(at.lesson()).steps().size();
            Set<String> tested = new HashSet<>();
            at.part().tests().forEach(t -> t.misconception().ifPresent(tested::add));
            at.part().misconceptions().forEach(m -> {
                assertThat(tested).contains(m.id());
                assertThat(m.feedback().text()).isNotBlank();
                assertThat(m.show().map(Show::step).orElse(1)).isBetween(1, steps);
            });
            at.exercise().link().ifPresent(link -> {
                assertThat(COURSE.lessons()).contains(link.pane());
                assertThat(link.step().orElse(1)).isBetween(1, steps);
            });
        }));
    }
}

package loupe.workbench.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import loupe.checker.sinner.GraderWithACommand;
import loupe.course.sinner.CourseWithAWindow;
import loupe.course.sinner.CourseWithMatrices;
import loupe.course.sinner.CourseWithRawFloats;
import loupe.course.sinner.OwnNumberReader;
import loupe.engine.sinner.EngineWithACourse;
import loupe.workbench.architecture.sinner.GlobalState;
import loupe.workbench.architecture.sinner.InlineStyle;
import loupe.workbench.architecture.sinner.OwnLibrary;
import loupe.workbench.architecture.sinner.OwnPass;
import loupe.workbench.architecture.sinner.OwnPlatform;
import loupe.workbench.architecture.sinner.OwnPool;
import loupe.workbench.architecture.sinner.OwnThread;
import loupe.workbench.architecture.sinner.OwnTrial;
import loupe.workbench.architecture.sinner.Serialised;
import loupe.workbench.architecture.sinner.Singleton;
import loupe.workbench.architecture.sinner.StyleUtil;
import loupe.workbench.architecture.sinner.Subprocess;
import loupe.workbench.architecture.sinner.WebPage;
import loupe.workbench.architecture.sinner.XmlReader;
import loupe.workbench.architecture.sinner.circle.Circle;
import loupe.workbench.architecture.sinner.round.Round;
import loupe.workbench.lessons.sinnerone.LabelledModel;
import loupe.workbench.lessons.sinnerone.NosyLesson;
import loupe.workbench.lessons.sinnertwo.QuietLesson;

/// Every rule that ArchUnit keeps, with the sinners that it must catch.
enum Wall {
    ENGINE_KNOWS_NO_COURSE(
            Rules.knowsNothingOf(
                    "loupe.engine..", "loupe.course..", "loupe.checker..", "loupe.cli..", "loupe.workbench.."),
            EngineWithACourse.class),
    COURSE_AND_CHECKER_KNOW_NO_COMMANDS(
            Rules.reservedFor(
                    new String[] {"loupe.cli..", "loupe.workbench.."}, "loupe.cli..", "info.picocli..", "picocli.."),
            GraderWithACommand.class),
    JAVAFX_IS_IN_THE_WORKBENCH_ALONE(
            Rules.reservedFor(new String[] {"loupe.workbench.."}, "javafx..", "com.sun.javafx..", "loupe.workbench.."),
            CourseWithAWindow.class),
    ONLY_EJML_BACKEND_NAMES_EJML(Rules.onlyEjmlBackendNamesEjml(), CourseWithMatrices.class),
    ONLY_THE_ENGINE_SEES_THE_FLOATS_OF_A_TENSOR(Rules.onlyTheEngineSeesTheFloatsOfATensor(), CourseWithRawFloats.class),
    ONLY_LIVE_NAMES_THREADS(Rules.onlyLiveNamesThreads(), OwnPlatform.class, OwnPool.class, OwnThread.class),
    NO_INLINE_STYLES(Rules.noInlineStyles(), InlineStyle.class),
    NO_FXML_NO_WEB_VIEW(Rules.reservedFor(new String[] {}, "javafx.fxml..", "javafx.scene.web.."), WebPage.class),
    NO_FORBIDDEN_PARTS(Rules.noForbiddenParts(), Serialised.class),
    ONLY_THE_BENCHS_PEER_AND_TRIALS_ARE_PROCESSES(
            Rules.onlyTheBenchsPeerAndTrialsAreProcesses(), Subprocess.class, OwnTrial.class),
    EVERY_PASS_COMES_FROM_THE_LAB(Rules.everyPassComesFromTheLab(), OwnPass.class),
    NATIVE_CODE_STAYS_IN_BACKENDS(
            Rules.reservedFor(new String[] {"loupe.backend..", "loupe.engine.backend.."}, "java.lang.foreign.."),
            OwnLibrary.class),
    XML_IS_WRITTEN_BY_EXPORT_ALONE(
            Rules.reservedFor(new String[] {"loupe.workbench.export.."}, "javax.xml..", "org.xml.."), XmlReader.class),
    NUMBERS_ARE_READ_IN_ONE_PLACE(Rules.numbersAreReadInOnePlace(), OwnNumberReader.class),
    NAMES_SAY_SOMETHING(Rules.namesSaySomething(), StyleUtil.class),
    LESSONS_DO_NOT_KNOW_EACH_OTHER(Rules.lessonsDoNotKnowEachOther(), NosyLesson.class, QuietLesson.class),
    PACKAGES_OF_THE_WORKBENCH_MAKE_NO_ROUND(Rules.packagesMakeNoRound("loupe.workbench"), Circle.class, Round.class),
    LESSON_MODELS_DO_NOT_KNOW_VIEWS(Rules.lessonModelsDoNotKnowViews(), LabelledModel.class),
    NO_STATIC_STATE(Rules.noStaticState(), GlobalState.class),
    NO_SINGLETONS(Rules.noSingletons(), Singleton.Caller.class);

    final ArchRule rule;
    final List<Class<?>> sinners;

    Wall(ArchRule rule, Class<?>... sinners) {
        this.rule = rule;
        this.sinners = List.of(sinners);
    }
}

package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Trace;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CellExplainerTest {

    private static final Selection.Cell CELL = Gallery.cell("blocks.1.attn.pattern", 2, 6, 5);

    private final Trace trace = Passes.encoder();
    private Easel easel;
    private CellExplainer explainer;

    @Start
    void show(Stage stage) {
        easel = Easel.of(Look.LIGHT);
        explainer = new CellExplainer(easel);
        explainer.show(trace);
        Scene scene = new Scene(new StackPane(explainer), 700, 400);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void beforeAnythingIsPointedAtItSaysWhatToDo(FxRobot robot) {
        assertThat(robot.lookup(".state-sentence").queryLabeled().getText()).startsWith("Point at any cell");
    }

    @Test
    void theHeadingIsAQuestionAboutTheTokens(FxRobot robot) {
        robot.interact(() -> easel.selection().lock(CELL));
        assertThat(robot.lookup(".instrument-name").queryLabeled().getText())
                .isEqualTo("How much “bank” listens to “river”");
    }

    @Test
    void aClickOnANumberStepsBackAndTheTrailLeadsForward(FxRobot robot) {
        robot.interact(() -> easel.selection().lock(CELL));
        robot.clickOn(robot.lookup(".chip").nth(0).<Button>query());
        assertThat(explainer.walked()).hasSize(2);
        assertThat(explainer.walked().getLast().name()).isEqualTo("blocks.1.attn.scaled_scores");
        robot.interact(() -> explainer.returnTo(0));
        assertThat(explainer.walked()).hasSize(1);
    }

    @Test
    void everyWalkEndsAtANumberThatWasGiven(FxRobot robot) {
        robot.interact(() -> {
            easel.selection().lock(CELL);
            for (int i = 0; i < 60 && !explainer.walked().getLast().isGiven(); i++) {
                explainer.step(0);
            }
        });
        assertThat(explainer.walked().getLast().isGiven()).isTrue();
        assertThat(explainer.walked()).hasSizeGreaterThan(8);
    }

    @Test
    void theWalkIsTakenAgainInTheNextPass(FxRobot robot) {
        Trace other = Passes.encoder((site, t) -> site.equals("embed") ? t.with(3, 0, 0) : t);
        robot.interact(() -> {
            easel.selection().lock(CELL);
            explainer.step(0);
            explainer.show(other);
        });
        Explanation e = explainer.walked().getLast();
        assertThat(e.tensor()).isSameAs(other.get("blocks.1.attn.scaled_scores"));
        assertThat(e.value()).isCloseTo(e.tensor().get(e.cell()), within(1e-3));
    }

    @Test
    void theCopiedLineHasAllDigits(FxRobot robot) {
        robot.interact(() -> easel.selection().lock(CELL));
        float value = trace.get(CELL.site()).get(CELL.indices());
        assertThat(explainer.copied())
                .startsWith("pattern[2, bank, river] = exp(")
                .endsWith(" = " + value);
    }
}

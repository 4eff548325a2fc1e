package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProseTest {

    private final ObjectProperty<@Nullable Names> names = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> lit = new SimpleObjectProperty<>();
    private final List<String> opened = new ArrayList<>();
    private final Connections connections = new Connections(
            names,
            lit,
            id -> Optional.of(new Connections.Term("Mask", "Says who may *look*.")),
            opened::add,
            Runner.immediate());
    private ScrollPane place;

    @Start
    void show(Stage stage) {
        place = new ScrollPane();
        place.setFitToWidth(true);
        Scene scene = new Scene(place, 400, 500);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    private void page(FxRobot robot, String markdown) {
        robot.interact(() -> place.setContent(new Prose(connections).of(markdown)));
    }

    private static Text word(FxRobot robot, String style) {
        return robot.lookup("." + style).queryAs(Text.class);
    }

    @Test
    void aNumberFollowsThePane(FxRobot robot) {
        page(robot, "It gives `{share[1]|.2f}` of it.");
        assertThat(word(robot, "live-number").getText()).isEqualTo("–");
        robot.interact(() -> names.set(shares(0.25, 0.419)));
        assertThat(word(robot, "live-number").getText()).isEqualTo("0.42");
        robot.interact(() -> names.set(shares(0.25, 0.751)));
        assertThat(word(robot, "live-number").getText()).isEqualTo("0.75");
    }

    @Test
    void aNumberThatCannotBeWorkedOutIsADash(FxRobot robot) {
        robot.interact(() -> names.set(shares(1)));
        page(robot, "It gives `{shore[1]|.2f}` of it.");
        Text number = word(robot, "live-number");
        assertThat(number.getText()).isEqualTo("–");
        assertThat(number.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("unknown"));
    }

    @Test
    void hoveringAWordLightsItsTensor(FxRobot robot) {
        page(robot, "The [weights](site:attn.pattern) say it.");
        robot.moveTo(".site");
        assertThat(lit.get()).isEqualTo("attn.pattern");
        robot.moveBy(0, 200);
        assertThat(lit.get()).isNull();
    }

    @Test
    void aLitTensorLightsItsWords(FxRobot robot) {
        page(robot, "The [attention weights](site:attn.pattern) and [others](site:z).");
        robot.interact(() -> lit.set("attn.pattern"));
        Set<String> shining = robot.lookup(".site").queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                .map(node -> ((Text) node).getText().strip())
                .collect(Collectors.toSet());
        assertThat(shining).containsExactlyInAnyOrder("attention", "weights");
    }

    @Test
    void aTermIsExplainedByKeyboard(FxRobot robot) {
        page(robot, "A [mask](term:mask) hides.");
        robot.interact(() -> word(robot, "term").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(Window.getWindows()).hasSize(2);
        Node name = Window.getWindows().getLast().getScene().getRoot().lookup(".term-name");
        assertThat(((Label) name).getText()).isEqualTo("Mask");
        robot.type(KeyCode.ESCAPE);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void aLessonLinkOpensTheLesson(FxRobot robot) {
        page(robot, "See [masks](lesson:masks).");
        robot.clickOn(".lesson");
        assertThat(opened).containsExactly("masks");
    }

    @Test
    void theOneThingToDoStandsOnACard(FxRobot robot) {
        page(robot, "> Try it: click the *cell*.\n\n---\n\n> An ordinary quotation.");
        assertThat(robot.lookup(".try-it").queryAll()).hasSize(1);
        assertThat(robot.lookup(".quotation").queryAll()).hasSize(1);
        assertThat(robot.lookup(".try-it").lookup(".word").queryAllAs(Text.class).stream()
                        .map(Text::getText))
                .containsExactly("Click ", "the ", "cell", ".");
    }

    @Test
    void queriesKeysAndValuesHaveTheirColours(FxRobot robot) {
        page(robot, "A **query** meets **keys** and [V](site:blocks.0.attn.v); a value stays plain.");
        assertThat(word(robot, "query").getText()).isEqualTo("query");
        assertThat(word(robot, "key").getText()).isEqualTo("keys");
        assertThat(robot.lookup(".value").queryAll()).hasSize(1);
    }

    @Test
    void tablesListsAndFormulasAreLaidOut(FxRobot robot) {
        page(robot, "| a | b |\n|---|--:|\n| 1 | 2 |\n\n- one\n- two\n\n```math\nx^2\n```\n\nInline $y$ too.");
        assertThat(robot.lookup(".table-cell").queryAll()).hasSize(2);
        assertThat(robot.lookup(".list-row").queryAll()).hasSize(2);
        assertThat(robot.lookup(".formula").queryAll()).hasSize(2);
    }

    @Test
    void aFormulaThatCannotBeReadShowsItself(FxRobot robot) {
        page(robot, "```math\n\\frac{1}{\n```");
        assertThat(robot.lookup(".formula").lookup(".safe-text").queryAll()).hasSize(1);
    }

    private static Names shares(double... values) {
        return Names.of(Map.of(
                "share", Value.list(Arrays.stream(values).mapToObj(Value::of).toList())));
    }
}

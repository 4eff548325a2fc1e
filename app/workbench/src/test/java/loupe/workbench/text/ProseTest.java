package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import javax.imageio.ImageIO;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.engine.input.Finding;
import loupe.engine.input.Picture;
import loupe.engine.input.Place;
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
            this::picture,
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

    /// 400 wide and 100 high, and nothing else.
    private Picture picture(String file) {
        if (!file.equals("wide.png")) {
            throw new Finding(file, Place.file(), "there is no such file", "IO-01").refuse();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB), "png", out);
            return Picture.read(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureIsAsWideAsTheColumnAtMostAndIsReadAloudInWords(FxRobot robot) {
        page(robot, "Before.\n\n![A map of weights](wide.png)\n\nAfter.");
        robot.interact(() -> place.getContent().autosize());
        Illustration shown = robot.lookup(".illustration").queryAs(Illustration.class);
        assertThat(shown.getAccessibleText()).isEqualTo("A map of weights");
        assertThat(shown.prefWidth(-1)).isEqualTo(400);
        assertThat(shown.prefHeight(200)).isEqualTo(50);
        assertThat(shown.prefHeight(900)).isEqualTo(100);
    }

    @Test
    void aPictureThatIsMissingIsSaidWithItsWordsAndNothingIsFetched(FxRobot robot) {
        for (String address : List.of("gone.png", "https://example.org/a.png")) {
            page(robot, "A ![small map](" + address + ") here.");
            Illustration shown = robot.lookup(".illustration").queryAs(Illustration.class);
            assertThat(shown.getAccessibleText()).startsWith("small map (").contains("there is no such file");
        }
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

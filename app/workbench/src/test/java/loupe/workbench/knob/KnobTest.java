package loupe.workbench.knob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.course.experiment.ChoiceSetting;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.NumberSetting;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.course.experiment.TextSetting;
import loupe.course.experiment.ToggleSetting;
import loupe.course.experiment.WholeSetting;
import loupe.engine.tensor.Tensor;
import loupe.workbench.text.SafeText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class KnobTest {

    private final Box box = new Box(
            NumberSetting.linear("rate", "Rate", 0, 1, 0.1, 0.3),
            NumberSetting.logarithmic("temperature", "Temperature", 0.1, 10, 1),
            WholeSetting.of("k", "k", 1, 40, 5),
            new WholeSetting("step", "Step", 0, 6000, 500, 4000),
            WholeSetting.of("layer", "Layer", 0, 1, 0),
            WholeSetting.of("head", "Head", 0, 3, 0).atMost(s -> s.whole("layer")),
            ChoiceSetting.of("show", "Show", "weights", "scores"),
            ChoiceSetting.of("rule", "Ties", "the first that was seen", "in the order of letters"),
            new ToggleSetting("scale", "Scale", true),
            new TextSetting("text", "Text", 20, List.of("she swam", "a bank")),
            GridSetting.mask("mask", "Mask", Tensor.matrix("query", "key", new float[][] {{1}})));

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void arrowsStepASliderAndShiftStepsTenTimesAsFar() {
        onFx(() -> {
            Node slider = knob("rate").lookup("#rate");
            press(slider, KeyCode.RIGHT, false);
            assertThat(box.settings().number("rate")).isEqualTo(0.4);
            press(slider, KeyCode.RIGHT, true);
            assertThat(box.settings().number("rate")).isEqualTo(1);
            press(slider, KeyCode.HOME, false);
            assertThat(box.settings().number("rate")).isZero();
        });
    }

    @Test
    void aLogarithmicSliderStepsByFactors() {
        onFx(() -> {
            Slider slider = (Slider) knob("temperature").lookup("#temperature");
            assertThat(slider.getValue()).isEqualTo(0.5);
            press(slider, KeyCode.LEFT, true);
            assertThat(box.settings().number("temperature")).isBetween(0.6, 0.65);
            press(slider, KeyCode.END, false);
            assertThat(box.settings().number("temperature")).isEqualTo(10);
            slider.setValue(0.25);
            assertThat(box.settings().number("temperature")).isEqualTo(0.316);
        });
    }

    @Test
    void wholeNumbersKeepToTheirStride() {
        onFx(() -> {
            Slider slider = (Slider) knob("step").lookup("#step");
            press(slider, KeyCode.RIGHT, false);
            assertThat(box.settings().whole("step")).isEqualTo(4500);
            slider.setValue(1234);
            assertThat(box.settings().whole("step")).isEqualTo(1000);
            press(slider, KeyCode.RIGHT, true);
            assertThat(box.settings().whole("step")).isEqualTo(6000);
        });
    }

    @Test
    void aValueCanBeTypedExactly() {
        onFx(() -> {
            Parent knob = knob("temperature");
            TextField field = type(knob, "0.725");
            assertThat(box.settings().number("temperature")).isEqualTo(0.725);
            assertThat(field.isVisible()).isFalse();
        });
    }

    @Test
    void whatIsNoLegalValueIsShownWithTheRuleAndChangesNothing() {
        onFx(() -> {
            for (String typed : List.of("1,5", "1e999", "--", "", "99", "NaN", "0x1p3", "שלום עולם ".repeat(9))) {
                Parent knob = knob("temperature");
                TextField field = type(knob, typed);
                assertThat(box.settings().number("temperature")).as(typed).isEqualTo(1);
                assertThat(field.isVisible()).as(typed).isTrue();
                assertThat(texts(knob)).as(typed).anyMatch(t -> t.startsWith("Temperature: "));
                press(field, KeyCode.ESCAPE, false);
                assertThat(field.isVisible()).isFalse();
                assertThat(texts(knob)).noneMatch(t -> t.startsWith("Temperature: "));
            }
        });
    }

    @Test
    void fewValuesStandSideBySide() {
        onFx(() -> {
            Parent layers = (Parent) knob("layer").lookup("#layer");
            List<ToggleButton> buttons = all(layers)
                    .filter(n -> n instanceof ToggleButton)
                    .map(n -> (ToggleButton) n)
                    .toList();
            assertThat(buttons).extracting(ToggleButton::getText).containsExactly("0", "1");
            buttons.get(1).fire();
            assertThat(box.settings().whole("layer")).isEqualTo(1);
            box.set("layer", 0);
            assertThat(buttons.get(0).isSelected()).isTrue();
        });
    }

    @Test
    void valuesThatMakeNoSenseNowAreNotOffered() {
        onFx(() -> {
            Parent knob = knob("head");
            List<ToggleButton> buttons = all(knob.lookup("#head"))
                    .filter(n -> n instanceof ToggleButton)
                    .map(n -> (ToggleButton) n)
                    .toList();
            assertThat(buttons).extracting(ToggleButton::isDisabled).containsExactly(false, true, true, true);
            type(knob, "2");
            assertThat(box.settings().whole("head")).isZero();
            assertThat(texts(knob)).anyMatch(t -> t.startsWith("Head: 2 is outside 0 to 0"));
            box.set("layer", 1);
            assertThat(buttons).extracting(ToggleButton::isDisabled).containsExactly(false, false, true, true);
        });
    }

    @Test
    void aClickOnTheChosenOptionKeepsIt() {
        onFx(() -> {
            Parent row = (Parent) knob("show").lookup("#show");
            ToggleButton first = (ToggleButton) row.getChildrenUnmodifiable().getFirst();
            first.fire();
            assertThat(first.isSelected()).isTrue();
            assertThat(box.settings().choice("show")).isEqualTo("weights");
        });
    }

    @Test
    void ownTextIsUsedUpToItsLimitAndTheRestIsSaid() {
        onFx(() -> {
            Parent knob = knob("text");
            TextField field = (TextField) knob.lookup("#text");
            field.setText("a sentence that is longer than twenty");
            assertThat(box.settings().text("text")).isEqualTo("a sentence that is l");
            assertThat(texts(knob))
                    .anyMatch(t -> t.equals("Only the first 20 characters are used; the last 17 are left out."));
            field.setText("short");
            assertThat(box.settings().text("text")).isEqualTo("short");
            field.setText("line\nbreak\tand \u0007bell");
            assertThat(box.settings().text("text")).doesNotContain("\n", "\t", "\u0007");
            field.setText("x".repeat(100_000));
            assertThat(field.getText()).hasSize(2000);
        });
    }

    @Test
    void examplesFillTheField() {
        onFx(() -> {
            Parent knob = knob("text");
            MenuButton menu = (MenuButton) knob.lookup("#text-examples");
            menu.getItems().get(1).fire();
            assertThat(((TextField) knob.lookup("#text")).getText()).isEqualTo("a bank");
            assertThat(box.settings().text("text")).isEqualTo("a bank");
        });
    }

    @Test
    void everyKnobFollowsItsSettingAndHasAName() {
        onFx(() -> {
            for (Setting<?> setting : box.settings().declared()) {
                if (setting instanceof GridSetting) {
                    assertThat(Knob.of(setting, box)).isEmpty();
                    continue;
                }
                Parent knob = knob(setting.name());
                Node control = knob.lookup("#" + setting.name());
                assertThat(control).as(setting.name()).isNotNull();
                assertThat(control.getAccessibleText()).as(setting.name()).isEqualTo(setting.label());
            }
            Slider slider = (Slider) knob("k").lookup("#k");
            box.set("k", 33);
            assertThat(slider.getValue()).isEqualTo(33);
        });
    }

    private Parent knob(String name) {
        Parent node = (Parent)
                Knob.of(box.settings().setting(name), box).orElseThrow().node();
        Scene scene = new Scene(node, 300, 200);
        node.applyCss();
        scene.getRoot().layout();
        return node;
    }

    private static TextField type(Parent knob, String typed) {
        Node shown = knob.lookup(".value-shown");
        ((javafx.scene.control.Button) shown).fire();
        TextField field = (TextField) knob.lookup(".value-field");
        field.setText(typed);
        Event.fireEvent(field, new javafx.event.ActionEvent());
        return field;
    }

    private static void press(Node node, KeyCode code, boolean shift) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static List<String> texts(Parent parent) {
        return all(parent)
                .filter(Node::isVisible)
                .flatMap(n -> switch (n) {
                    case Label label -> Stream.of(label.getText());
                    case SafeText text -> Stream.of(text.getText());
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(KnobTest::all))
                : Stream.of(node);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    /// Settings without a lesson.
    private static final class Box implements Settable {

        private final ReadOnlyObjectWrapper<Settings> settings;
        private final List<String> drops = new ArrayList<>();

        Box(Setting<?>... declared) {
            settings = new ReadOnlyObjectWrapper<>(Settings.of(List.of(declared)));
        }

        @Override
        public ReadOnlyObjectProperty<Settings> settingsProperty() {
            return settings.getReadOnlyProperty();
        }

        @Override
        public void set(String name, Object value) {
            settings.set(settings().with(name, value));
        }

        @Override
        public void drag(String name, Object value) {
            set(name, value);
        }

        @Override
        public void drop() {
            drops.add("drop");
        }
    }
}

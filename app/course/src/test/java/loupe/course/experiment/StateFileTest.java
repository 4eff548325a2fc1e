package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import loupe.engine.input.LoupeInputException;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class StateFileTest {

    private static final String SENTENCE =
            "^[^:\\n]+: (byte \\d+|line \\d+(, column \\d+)?|entry \"[^\"]+\"|key \"[^\"]+\"|file): [^\\n]+ \\[[A-Z]+-\\d\\d\\]$";

    private final Settings start = Settings.of(List.of(
            NumberSetting.logarithmic("temperature", "Temperature", 0.1, 10, 1),
            WholeSetting.of("layer", "Layer", 0, 3, 1),
            ChoiceSetting.of("show", "Show", "weights", "scores"),
            new ToggleSetting("scale", "Scale", true),
            new TextSetting("text", "Text", 80, List.of("she swam")),
            GridSetting.numbers("scores", "Scores", Tensor.matrix("query", "key", new float[][] {{1, 2}, {3, 4}})),
            GridSetting.mask("mask", "Mask", Tensor.matrix("query", "key", new float[][] {{1, 0}, {1, 1}}))));

    @Test
    void anyStateComesBackExactly() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Settings settings = start.withSeed(random.nextLong(1_000_000))
                    .with(new Edit("blocks.0.attn.scores", new int[] {0, 1, 2}, random.nextFloat()))
                    .with(new Edit("loss", new int[0], -1.5e-9f));
            for (Setting<?> setting : start.declared()) {
                settings = settings.with(setting.name(), setting.random(random));
            }
            StateFile file = new StateFile("masks", settings);
            StateFile back = StateFile.read("a.state", file.write(), start);
            assertThat(back).as("seed %d", seed).isEqualTo(file);
            assertThat(back.write()).isEqualTo(file.write());
        }
    }

    @Test
    void aTextOfSeveralLinesComesBack() {
        StateFile file = new StateFile("masks", start.with("text", "one\ntwo \\n three\n"));
        assertThat(StateFile.read("a.state", file.write(), start)).isEqualTo(file);
    }

    @Test
    void knobsThatAreNotNamedKeepTheirStart() {
        StateFile file = StateFile.read("a.state", "loupe.state/1\nlesson masks\nset layer 2\nend\n", start);
        assertThat(file.settings().whole("layer")).isEqualTo(2);
        assertThat(file.settings().number("temperature")).isEqualTo(1);
    }

    @Test
    void everyCutIsNoticed() {
        String whole = new StateFile("masks", start).write();
        for (int cut = 1; cut < whole.length() - 1; cut++) {
            refused(whole.substring(0, cut), cut < StateFile.VERSION.length() ? "SF-01" : "SF-02");
        }
    }

    @Test
    void badFilesAreRefusedInOneClearSentence() {
        refused("", "SF-01");
        refused("loupe.state/2\nlesson masks\nend\n", "SF-01");
        refused("<html>", "SF-01");
        refused(state("set warmth 1"), "SF-03");
        refused(state("set temperature 1,5"), "SF-04");
        refused(state("set temperature 1e999"), "SF-04");
        refused(state("set temperature --"), "SF-04");
        refused(state("set layer 99"), "SF-04");
        refused(state("set layer 1\nset layer 2"), "SF-06");
        refused(state("seed seven"), "SF-04");
        refused(state("paint it black"), "SF-05");
        refused(state("edit blocks.0 x = 1"), "SF-05");
        refused(state("edit blocks.0 1 = NaN"), "SF-04");
        refused("loupe.state/1\nend\n", "SF-05");
    }

    @Test
    void aMessageNamesTheKnobOrTheLine() {
        assertThatThrownBy(() -> StateFile.read("a.state", state("set temperature 99"), start))
                .hasMessageStartingWith("a.state: key \"temperature\": Temperature: 99.0 is outside 0.1 to 10");
        assertThatThrownBy(() -> StateFile.read("a.state", state("seed 1\nnonsense"), start))
                .hasMessageStartingWith("a.state: line 4, column 1: ");
    }

    private static String state(String lines) {
        return "loupe.state/1\nlesson masks\n" + lines + "\nend\n";
    }

    private void refused(String text, String code) {
        assertThatThrownBy(() -> StateFile.read("a.state", text, start))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageMatching(SENTENCE)
                .hasMessageContaining(code);
    }
}

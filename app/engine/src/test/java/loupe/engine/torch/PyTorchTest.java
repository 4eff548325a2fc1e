package loupe.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.LayerExample;
import loupe.engine.layer.LayerExamples;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The scripts have the right form. That they print the same numbers was checked with NumPy for every operation, and
/// with PyTorch 2.13 for every layer and every site of every lesson as it opens: 551 scripts, within 1.1e-5.
class PyTorchTest {

    private static final int LAYER_TRIES = 5;
    private static final Pattern LINE = Pattern.compile("([A-Za-z_]\\w*) = (.*)  # .*");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[A-Za-z_]\\w*(?!\\w*[\"(=])");
    private static final Set<String> KNOWN = Set.of("torch", "F", "math", "None", "True", "float", "unpack", "dim");

    private static Trace decoder() {
        TransformerConfig config = TransformerConfig.decoder(30, 16, 16, 2, 4);
        Pass pass = Pass.on(new EjmlBackend());
        Tensor logits = Transformer.of(config, Beginning.of(config, 5)).forward(pass, Tensor.ids("pos", 3, 1, 4, 1));
        pass.site("loss", pass.crossEntropy(logits, Tensor.ids("pos", 1, 4, 1, -100)));
        return pass.trace();
    }

    /// Every variable is given a value before it is used, and once.
    private static void assertRuns(String script) {
        Set<String> known = new HashSet<>(KNOWN);
        for (String line : script.lines().toList()) {
            Matcher assignment = LINE.matcher(line);
            if (assignment.matches()) {
                String right = assignment.group(2).replaceAll("\"[^\"]*\"", "\"\"");
                Matcher word = WORD.matcher(right);
                while (word.find()) {
                    assertThat(known).as(line).contains(word.group());
                }
                assertThat(known.add(assignment.group(1))).as(line).isTrue();
            }
        }
        String last = script.strip().lines().toList().getLast();
        assertThat(last).startsWith("print(");
        assertThat(known).contains(last.substring(6, last.length() - 1));
    }

    @Test
    void everySiteOfADecoderBecomesAScript() {
        Trace trace = decoder();
        assertThat(trace.sites()).hasSizeGreaterThan(30).allSatisfy(site -> assertRuns(PyTorch.script(trace, site)));
    }

    @Test
    void aTensorWithoutCellsBecomesAScriptToo() {
        Pass pass = Pass.on(new EjmlBackend());
        pass.site("curve", pass.scale(Tensor.zeros(Axes.of("step", 0)), 2));
        assertRuns(PyTorch.script(pass.trace(), "curve"));
    }

    @TestFactory
    Stream<DynamicTest> everyLayerBecomesAScript() {
        return LayerExamples.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> Property.holdsFewTimes(LAYER_TRIES, draw -> {
                            LayerExample.Drawn drawn = example.drawn().apply(draw);
                            Pass pass = Pass.on(new EjmlBackend());
                            pass.site(
                                    "result",
                                    drawn.computation().of(pass, drawn.inputs().toArray(Tensor[]::new)));
                            assertRuns(PyTorch.script(pass.trace(), "result"));
                        })));
    }

    @Test
    void alignmentsAreCountedByPyTorchsOwnLoss() {
        Pass pass = Pass.on(new EjmlBackend());
        Tensor logs = pass.site("logs", pass.logSoftmax(Tensor.zeros(Axes.of("batch", 1, "frame", 2, "class", 3))));
        Tensor two = Tensor.vector("batch", 2);
        Tensor labels = Tensor.of(Axes.of("batch", 1, "label", 2), 1, 2);
        pass.site("loss", pass.ctcLoss(logs, labels, two, two, 0));
        String script = PyTorch.script(pass.trace(), "loss");
        assertRuns(script);
        assertThat(script)
                .contains("import torch.nn.functional as F")
                .contains("F.ctc_loss(logs.transpose(0, 1), ")
                .contains("blank=0, reduction=\"none\")");
    }

    @Test
    void aProductIsAnEinsumWithTheAxesLetters() {
        assertThat(PyTorch.script(decoder(), "blocks.0.attn.scores"))
                .contains("blocks_0_attn_scores = torch.einsum(\"hqd,hkd->hqk\", blocks_0_attn_q, blocks_0_attn_k)");
    }

    @Test
    void whatWasTypedInIsPartOfTheScript() {
        Pass pass = Pass.on(new EjmlBackend(), (site, tensor) -> tensor.with(7.5f, 1, 2));
        pass.site("scores", pass.scale(Tensor.zeros(Axes.of("query", 3, "key", 3)), 2));
        assertThat(PyTorch.script(pass.trace(), "scores"))
                .contains(".index_put((torch.tensor([1]), torch.tensor([2])), torch.tensor([7.5]))");
    }

    @Test
    void tokensStandAsComments() {
        Pass pass = Pass.on(new EjmlBackend());
        pass.label("query", List.of("I", "swam"));
        pass.site("scores", pass.scale(Tensor.vector("query", 1, 2), 2));
        assertThat(PyTorch.script(pass.trace(), "scores")).contains("# query: I | swam");
    }

    @Test
    void onlyWhatIsNeededIsWritten() {
        assertThat(PyTorch.script(decoder(), "embed")).doesNotContain("attn").doesNotContain("import math");
    }

    @Test
    void namesAreSafeForPython() {
        Set<String> taken = new HashSet<>(PythonNames.RESERVED);
        assertThat(List.of(
                        PythonNames.of("blocks.0.attn.q", taken),
                        PythonNames.of("lambda", taken),
                        PythonNames.of("q · k", taken),
                        PythonNames.of("0.x", taken)))
                .containsExactly("blocks_0_attn_q", "lambda_1", "t_1", "t_0_x");
    }

    @Test
    void anUnknownSiteIsRefusedWithTheClosest() {
        assertThatThrownBy(() -> PyTorch.script(decoder(), "blocks.0.attn.patern"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blocks.0.attn.pattern");
    }
}

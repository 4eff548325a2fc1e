package loupe.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PassTest {

    private final Pass pass = Pass.on(new EjmlBackend());

    @Test
    void scopesBecomePathsOfDottedNames() {
        pass.in("blocks").in(0).in("attn").site("q", Tensor.scalar(1));
        pass.site("logits", Tensor.scalar(2));
        assertThat(pass.trace().sites()).containsExactly("blocks.0.attn.q", "logits");
    }

    @Test
    void anUnknownSiteIsAnsweredWithTheClosestOne() {
        pass.in("blocks").in(0).site("pattern", Tensor.scalar(1));
        pass.site("logits", Tensor.scalar(1));
        assertThatThrownBy(() -> pass.trace().get("blocks.0.patern"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no site \"blocks.0.patern\"; did you mean blocks.0.pattern?");
    }

    @Test
    void aSiteIsPublishedOnce() {
        pass.site("out", Tensor.scalar(1));
        assertThatThrownBy(() -> pass.site("out", Tensor.scalar(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("site out is published twice");
    }

    @Test
    void aReplacementOfOtherShapeIsRefusedWithBothShapes() {
        Pass probed = Pass.on(new EjmlBackend(), (site, tensor) -> Tensor.vector("key", 1, 2));
        assertThatThrownBy(() -> probed.site("scores", Tensor.vector("query", 1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[query 3]")
                .hasMessageContaining("[key 2]");
    }

    @Test
    void labelsNameTheTokensOfAnAxis() {
        pass.label("query", List.of("the", "bank"));
        pass.site("scores", Tensor.zeros(Axes.of("query", 2, "key", 3)));
        Trace trace = pass.trace();
        assertThat(trace.labels("scores", "query")).containsExactly("the", "bank");
        assertThat(trace.labels("scores", "key")).containsExactly("0", "1", "2");
        assertThat(trace.cellName(trace.get("scores"), 1, 2)).isEqualTo("scores[bank, 2]");
    }

    @Test
    void aTraceIsARecordOfItsMoment() {
        pass.site("first", Tensor.scalar(1));
        Trace trace = pass.trace();
        pass.site("second", Tensor.scalar(2));
        assertThat(trace.sites()).containsExactly("first");
    }

    @Test
    void aFormulaNamesWhatWentIn() {
        Tensor q = pass.site("q", Tensor.zeros(Axes.of("query", 2, "d_head", 3)));
        Tensor k = pass.site("k", Tensor.zeros(Axes.of("key", 4, "d_head", 3)));
        pass.site("scores", pass.contract(q, k, "query", "key"));
        Explanation explanation = pass.trace().explain("scores", 0, 0);
        assertThat(explanation.formula()).isEqualTo("q · k");
        assertThat(explanation.index()).isEqualTo("query d_head, key d_head -> query key");
        assertThat(explanation.operands()).hasSize(6);
    }

    @Test
    void flopsCountAMultiplyAddAsTwo() {
        pass.contract(Tensor.zeros(Axes.of("m", 2, "k", 3)), Tensor.zeros(Axes.of("k", 3, "n", 5)), "m", "n");
        assertThat(pass.trace().flops()).isEqualTo(2 * 2 * 3 * 5);
    }

    @Test
    void bytesCountEveryInputAndEveryResultOnce() {
        Tensor product =
                pass.contract(Tensor.zeros(Axes.of("m", 2, "k", 3)), Tensor.zeros(Axes.of("k", 3, "n", 5)), "m", "n");
        assertThat(pass.trace().bytes()).isEqualTo(4 * (2 * 3 + 3 * 5 + 2 * 5));
        pass.slice(product, "n", 1, 3);
        assertThat(pass.trace().bytes())
                .as("of the whole only what is cut out")
                .isEqualTo(4 * (2 * 3 + 3 * 5 + 2 * 5) + 4 * 2 * (2 * 2));
        pass.rename(product, "n", "d_model");
        assertThat(pass.trace().bytes()).as("a new name moves nothing").isEqualTo(4 * (31 + 8));
    }
}

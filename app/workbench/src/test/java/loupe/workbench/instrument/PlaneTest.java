package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.engine.pass.Trace;
import org.junit.jupiter.api.Test;

class PlaneTest {

    private final Trace trace = Passes.encoder();

    @Test
    void everyCellIsTheTensorsOwn() {
        Plane plane = Plane.of(Slice.of("blocks.1.attn.pattern").at("head", 3), trace);
        for (int q = 0; q < 7; q++) {
            for (int k = 0; k < 7; k++) {
                assertThat(plane.value(q, k))
                        .isEqualTo(trace.get("blocks.1.attn.pattern").get(3, q, k));
            }
        }
    }

    @Test
    void turningExchangesRowsAndColumns() {
        Plane plane = Plane.of(Slice.of("blocks.0.attn.q").at("head", 1).turn(), trace);
        assertThat(plane.rowAxis()).isEqualTo("d_head");
        assertThat(plane.value(5, 2)).isEqualTo(trace.get("blocks.0.attn.q").get(1, 2, 5));
        assertThat(plane.cell(5, 2)).isEqualTo(Gallery.cell("blocks.0.attn.q", 1, 2, 5));
    }

    @Test
    void aMiddleAxisCanStandStill() {
        Plane plane = Plane.of(Slice.of("blocks.0.attn.q").at("query", 4), trace);
        assertThat(plane.rows()).isEqualTo(4);
        assertThat(plane.value(2, 6)).isEqualTo(trace.get("blocks.0.attn.q").get(2, 4, 6));
        assertThat(plane.find("blocks.0.attn.q", 2, 4, 6)).contains(new int[] {2, 6});
        assertThat(plane.find("blocks.0.attn.q", 2, 3, 6)).isEmpty();
    }

    @Test
    void anIndexThatIsNotThereIsSaidWithTheAllowedOnes() {
        assertThat(Slice.of("blocks.0.attn.q").at("head", 4).trouble(trace))
                .contains("There is no head 4; choose 0 to 3.");
    }
}

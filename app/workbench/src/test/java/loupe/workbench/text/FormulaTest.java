package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void oneLayoutIsTakenApartByTensor() {
        Outline outline = Outline.display("\\site{blocks.0.attn.q}{Q}\\site{blocks.0.attn.k}{K}^T / \\sqrt{d}");
        assertThat(outline.parts().stream().map(Outline.Part::site))
                .containsExactlyInAnyOrder(
                        Optional.of("blocks.0.attn.q"), Optional.of("blocks.0.attn.k"), Optional.empty());
        assertThat(outline.parts()).allSatisfy(part -> assertThat(part.path()).startsWith("M"));
    }

    @Test
    void sitesDoNotChangeTheLayout() {
        Outline plain = Outline.display("QK^T V");
        Outline tied = Outline.display("\\site{q}{Q}\\site{k}{K}^T \\site{v}{V}");
        assertThat(tied.width()).isCloseTo(plain.width(), within(0.1));
        assertThat(tied.height()).isCloseTo(plain.height(), within(0.1));
    }

    @Test
    void theSameTensorMayStandTwice() {
        assertThat(Outline.inline("\\site{q}{Q}+\\site{q}{Q}").parts().stream()
                        .filter(part -> part.site().isPresent()))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThatThrownBy(() -> Outline.display("\\frac{1}{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brace");
        assertThatThrownBy(() -> Outline.display("\\nonsense{1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
        assertThatThrownBy(() -> Outline.display("\\newcommand{\\a}{b}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not allowed");
        assertThatThrownBy(() -> Outline.display("{".repeat(50) + "x" + "}".repeat(50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }

    @Test
    void sitesAreNotReadAloud() {
        assertThat(Tex.spoken("\\site{blocks.0.attn.q}{Q} K")).isEqualTo("{Q} K");
    }
}

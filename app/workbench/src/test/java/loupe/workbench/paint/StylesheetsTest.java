package loupe.workbench.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylesheetsTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void controlsAndCanvasesShareTheirColours(Look look) throws IOException {
        Map<String, Color> sheet = tokens(look);
        Palette p = look.palette();
        assertThat(sheet)
                .containsEntry("background", p.background())
                .containsEntry("card", p.card())
                .containsEntry("rail", p.rail())
                .containsEntry("ink", p.ink())
                .containsEntry("muted", p.muted())
                .containsEntry("line", p.line())
                .containsEntry("accent", p.accent())
                .containsEntry("accent-soft", p.accentSoft())
                .containsEntry("query", p.query())
                .containsEntry("key", p.key())
                .containsEntry("value", p.value())
                .containsEntry("masked", p.masked())
                .containsEntry("right", p.right())
                .containsEntry("right-soft", p.rightSoft())
                .containsEntry("wrong", p.wrong())
                .containsEntry("wrong-soft", p.wrongSoft())
                .containsEntry("try-it", p.tryIt())
                .containsEntry("weight", p.weight());
    }

    @Test
    void aRootCarriesOneLookAndOneSizeAtATime() {
        Pane root = new Pane();
        root.getStyleClass().add("own");
        Stylesheets.show(root, Appearance.of(Look.LIGHT));
        Stylesheets.show(root, Appearance.of(Look.DARK).larger());
        assertThat(root.getStyleClass()).containsExactly("own", "look-dark", "type-15");
        Stylesheets.show(root, Appearance.of(Look.DARK).with(Appearance.Motion.REDUCED));
        assertThat(root.getStyleClass()).containsExactly("own", "look-dark", "type-14", "reduced-motion");
    }

    @Test
    void theProjectorShowsThirtyPixelsOnAFullScreen() {
        assertThat(Appearance.of(Look.PROJECTOR).fitted(1920, 1080).baseType()).isEqualTo(30);
        assertThat(Appearance.of(Look.PROJECTOR).fitted(800, 600).baseType()).isEqualTo(21);
    }

    private static Map<String, Color> tokens(Look look) throws IOException {
        try (InputStream in = StylesheetsTest.class.getResourceAsStream("/loupe/workbench/style/looks.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String head = ".root." + look.styleClass() + " {";
            String block = css.substring(css.indexOf(head), css.indexOf('}', css.indexOf(head)));
            Matcher m = Pattern.compile("-loupe-([a-z-]+): (#[0-9a-f]{6});").matcher(block);
            return m.results().collect(Collectors.toMap(r -> r.group(1), r -> Color.web(r.group(2))));
        }
    }
}

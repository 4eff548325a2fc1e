package loupe.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.live.Offscreen;
import loupe.workbench.live.Outcome;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.shell.Assembly;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {

    private static final Path FONTS = Home.find().assets().resolve("fonts");
    private static final Lab LAB = Assembly.lab(Home.find());
    private static final Experiment MASKS = Experiments.find("masks").orElseThrow();
    private static final Settings CAUSAL = MASKS.start().withText("mask", "1000/1100/1110/1111");

    @TempDir
    private Path folder;

    private static final Lesson LESSON = new Lesson("masks", MASKS, context -> {
        HeatMap map = new HeatMap(context.easel(), "pattern");
        map.show(context.model().trace());
        return () -> map;
    });

    private Path site(String name, Look look) {
        Trace trace = MASKS.run(CAUSAL, LAB);
        FigureFile file = FigureFile.of(folder.resolve(name), 640, 400);
        file.write(
                new SiteFigure(trace, "masked_scores", Appearance.of(look).fitted(640, 400), 640, 400),
                Typefaces.read(FONTS));
        return file.file();
    }

    private Path pane(String name) {
        Outcome<Path> outcome = Offscreen.call(() -> {
            Fonts.load(FONTS);
            PaneFigure figure = PaneFigure.pane(LESSON, CAUSAL, LAB, Appearance.of(Look.LIGHT), 640, 400);
            FigureFile file = FigureFile.of(folder.resolve(name), 640, 400);
            if (file.kind() == FigureFile.Kind.PNG) {
                file.write(figure.pixels());
            } else {
                file.write(figure, Typefaces.read(FONTS));
            }
            return file.file();
        });
        return switch (outcome) {
            case Outcome.Done<Path>(Path file) -> file;
            case Outcome.Failed<Path>(Throwable cause) -> throw new AssertionError(cause);
        };
    }

    private static String svgText(Path file) throws IOException {
        return Pattern.compile("<text[^>]*>([^<]*)</text")
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.joining(" "));
    }

    private static String pdfText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTensorIsPixelsOfTheSizeAsked(Look look) throws IOException {
        var image = ImageIO.read(site("a.png", look).toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(400);
    }

    @Test
    void aTensorsNumbersAndTokensStayText() throws IOException {
        assertThat(svgText(site("a.svg", Look.LIGHT))).contains("masked_scores", "1.20", "−∞", "swam", "row: query");
        assertThat(pdfText(site("a.pdf", Look.LIGHT))).contains("masked_scores", "1.20", "−∞", "swam", "row: query");
    }

    @Test
    void aTensorsCellsAreShapes() throws IOException {
        String svg = Files.readString(site("a.svg", Look.DARK));
        assertThat(svg).doesNotContain("<image").contains("viewBox=\"0 0 640 400\"");
        assertThat(svg.split("<rect").length).isGreaterThan(16);
    }

    @Test
    void pdfCarriesItsTypefaces() throws IOException {
        try (PDDocument document = Loader.loadPDF(pane("a.pdf").toFile())) {
            var page = document.getPage(0).getResources();
            var form = page.getXObject(page.getXObjectNames().iterator().next());
            var fonts = ((org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) form).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                assertThat(fonts.getFont(name).getName()).matches(".*(Inter|JetBrains).*");
            }
            assertThat(fonts.getFontNames()).isNotEmpty();
        }
    }

    @Test
    void aPaneSaysTheSameInEveryFormat() throws IOException {
        assertThat(svgText(pane("a.svg"))).contains("pattern", "[query 4, key 4]");
        assertThat(pdfText(pane("a.pdf"))).contains("pattern", "[query 4, key 4]");
        var pixels = ImageIO.read(pane("a.png").toFile());
        assertThat(pixels.getWidth()).isEqualTo(640);
    }

    @Test
    void aFigureIsWholeOrNotThere() {
        FigureFile file = FigureFile.of(folder.resolve("no/such/folder/a.png"), 64, 64);
        Typefaces faces = Typefaces.read(FONTS);
        assertThatThrownBy(() -> file.write(pen -> {}, faces))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> FigureFile.of(Path.of("a.gif"), 64, 64))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining(".png, .svg or .pdf");
    }
}

package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.workbench.paint.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GalleryTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyInstrumentPaintsSomethingInEveryLook(Look look, FxRobot robot) {
        Map<String, Integer> colours = new LinkedHashMap<>();
        robot.interact(() -> Gallery.pictures()
                .forEach((name, make) -> colours.put(name, colours(Gallery.picture(make, look, 620)))));
        assertThat(colours).isNotEmpty();
        assertThat(colours.values()).allMatch(n -> n > 4);
    }

    @Test
    void everyInstrumentHasATableAndASummary(FxRobot robot) {
        robot.interact(() -> Gallery.pictures().forEach((name, make) -> {
            Region region = make.apply(Easel.of(Look.LIGHT));
            if (region instanceof Instrument instrument) {
                assertThat(instrument.summary()).as(name).isNotBlank();
                instrument.toggleTable();
                assertThat(instrument.twin().rows()).as(name).isNotEmpty();
                assertThat(instrument.twin().cells().at(0, 0)).as(name).isNotBlank();
            }
        }));
    }

    private static int colours(WritableImage image) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                seen.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return seen.size();
    }
}

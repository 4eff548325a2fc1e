package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MosaicTest {

    @Test
    void aSingleHotCellAmongAMillionIsStillSeen(FxRobot robot) {
        Plane plane = Plane.of(Slice.of("pattern"), Passes.square(1024, 700, 301));
        Tint tint = new Tint(Scale.probabilities().in(Look.LIGHT.palette()));
        Grid small = new Grid(1024, 1024, 0, 0, 0.25, 0.25, 256, 256, 0, 0);
        Mosaic mosaic = new Mosaic();
        AtomicReference<Image> painted = new AtomicReference<>();
        robot.interact(() -> painted.set(mosaic.paint(plane, tint, small)));
        Image image = painted.get();
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getPixelReader().getArgb(301 / 4, 700 / 4)).isEqualTo(tint.of(1, 0, 0));
        assertThat(image.getPixelReader().getArgb(0, 0)).isNotEqualTo(tint.of(1, 0, 0));
    }

    @Test
    void brokenBeatsAllAndMaskedYieldsToAll() {
        assertThat(Mosaic.stronger(3, Float.NaN)).isNaN();
        assertThat(Mosaic.stronger(Float.NEGATIVE_INFINITY, 0)).isZero();
        assertThat(Mosaic.stronger(-4, 3)).isEqualTo(-4);
    }
}

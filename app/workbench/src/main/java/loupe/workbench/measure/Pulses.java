package loupe.workbench.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import loupe.workbench.live.Offscreen;

/// Does one thing after another and measures how long it takes each until its pixels are there.
///
/// A deed is done at the beginning of a pulse; the pulse lays out and paints; what waits for its end says the time. The
/// toolkit must paint on the JavaFX thread, see [Studio].
final class Pulses extends AnimationTimer {

    private static final double NANOS = 1e6; // in a millisecond

    private final Iterator<Runnable> deeds;
    private final Consumer<List<Double>> done;
    private final List<Double> millis = new ArrayList<>();

    /// @param done is given the milliseconds of each deed
    Pulses(List<Runnable> deeds, Consumer<List<Double>> done) {
        this.deeds = deeds.iterator();
        this.done = done;
    }

    @Override
    public void handle(long now) {
        if (!deeds.hasNext()) {
            stop();
            done.accept(millis);
            return;
        }
        long since = System.nanoTime();
        deeds.next().run();
        Offscreen.afterwards(() -> millis.add((System.nanoTime() - since) / NANOS));
    }
}

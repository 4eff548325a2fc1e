package loupe.workbench.lessons;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import loupe.course.experiment.Setting;
import loupe.course.experiment.TextSetting;
import loupe.workbench.lesson.Lesson;

/// From a knob's change to the pixels of the whole lesson, by the software pipeline: `Timing [ID …]`. One line for each
/// lesson: median and 99th percentile in milliseconds, of the pass with layout and of painting everything anew; by the
/// clock, and by the processor time of all threads of JavaFX, which a busy machine does not lengthen.
final class Timing {

    private static final int WARM_UP = 300;
    private static final int TURNS = 500;

    private Timing() {}

    public static void main(String[] ids) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Lesson lesson : Catalogue.all()) {
                    if (ids.length == 0 || List.of(ids).contains(lesson.id())) {
                        System.out.println(line(lesson));
                    }
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }

    private static String line(Lesson lesson) {
        OpenedLesson open = new OpenedLesson(lesson, 1280, 800);
        List<Setting<?>> knobs = open.model().settings().declared().stream()
                .filter(s -> !(s instanceof TextSetting))
                .toList();
        SplittableRandom random = new SplittableRandom(3);
        double[] passes = new double[TURNS];
        double[] whole = new double[TURNS];
        double[] busy = new double[TURNS];
        for (int i = -WARM_UP; i < TURNS; i++) {
            Setting<?> knob = knobs.get(random.nextInt(knobs.size()));
            Object value = knob.random(random);
            long start = System.nanoTime();
            long spent = processorTime();
            open.model().set(knob.name(), value);
            open.root().applyCss();
            open.root().layout();
            long laid = System.nanoTime();
            open.picture();
            if (i >= 0) {
                passes[i] = (laid - start) / 1e6;
                whole[i] = (System.nanoTime() - start) / 1e6;
                busy[i] = (processorTime() - spent) / 1e6;
            }
        }
        open.close();
        Arrays.sort(passes);
        Arrays.sort(whole);
        Arrays.sort(busy);
        return String.format(
                Locale.ROOT,
                "%-14s pass and layout %.2f / %.2f ms, with all pixels %.2f / %.2f ms, processor %.2f / %.2f ms",
                lesson.id(),
                passes[TURNS / 2],
                passes[TURNS * 99 / 100],
                whole[TURNS / 2],
                whole[TURNS * 99 / 100],
                busy[TURNS / 2],
                busy[TURNS * 99 / 100]);
    }

    /// Nanoseconds that the threads which lay out and paint have worked so far.
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(t -> t != null
                        && (t.getThreadName().startsWith("JavaFX")
                                || t.getThreadName().startsWith("Quantum")))
                .mapToLong(t -> threads.getThreadCpuTime(t.getThreadId()))
                .sum();
    }
}

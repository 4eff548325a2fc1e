package loupe.workbench.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import loupe.course.Home;
import loupe.course.experiment.Settings;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lessons.Catalogue;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;

/// Renders lessons in the window, to be looked at: `LessonPictures OUT [ID[,ID] [setting=value …]]`.
final class LessonPictures {

    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final List<Look> LOOKS = List.of(Look.LIGHT, Look.DARK, Look.PROJECTOR);

    private LessonPictures() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Fonts.load(Home.find().assets().resolve("fonts"));
                List<String> all = List.of(arguments);
                for (Lesson lesson : Catalogue.all()) {
                    if (all.size() < 2 || List.of(all.get(1).split(",")).contains(lesson.id())) {
                        pictures(
                                lesson.id(), all.subList(Math.min(2, all.size()), all.size()), Path.of(all.getFirst()));
                    }
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }

    private static void pictures(String id, List<String> settings, Path out) {
        for (int[] size : SIZES) {
            for (Look look : LOOKS) {
                Desk desk = Assembly.desk(Home.find(), ProgressStore.inMemory(), Runner.immediate());
                Scene scene = new Scene(desk.root(), size[0], size[1]);
                Stylesheets.dress(scene, Appearance.of(look));
                desk.begin();
                desk.open(id);
                desk.look(Appearance.of(look));
                for (String setting : settings) {
                    String[] parts = setting.split("=", 2);
                    desk.opened().model().change(parts[0], (Settings s) -> s.withText(parts[0], parts[1]));
                }
                String name = id + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1];
                save(scene, out.resolve(name + ".png"));
            }
        }
    }

    private static void save(Scene scene, Path file) {
        try {
            WritableImage image = scene.snapshot(null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Png.bytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

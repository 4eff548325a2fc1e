package loupe.workbench.export;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.experiment.StateFile;
import loupe.course.progress.ProgressStore;
import loupe.course.source.SourceText;
import loupe.engine.pass.Closest;
import loupe.engine.pass.Trace;
import loupe.workbench.classroom.ClassView;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.live.Offscreen;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.shell.Assembly;
import loupe.workbench.shell.Outline;
import loupe.workbench.shell.Syllabus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `snapshot`: figures for slides, without a display.
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Draws a lesson's pane, or one tensor of it, to a PNG, SVG or PDF file; needs no display.")
public final class Snapshot implements Callable<Integer> {

    @Option(names = "--list", description = "Print the lessons, one a line, id first.")
    private boolean list;

    @Option(names = "--lesson", paramLabel = "ID", description = "The lesson; see --list.")
    private @Nullable String lesson;

    @Option(names = "--state", paramLabel = "FILE", description = "A saved state of the pane.")
    private @Nullable Path state;

    @Option(names = "--site", paramLabel = "NAME", description = "One tensor instead of the pane.")
    private @Nullable String site;

    @Option(names = "--window", description = "The whole window, with text and knobs, instead of the pane.")
    private boolean window;

    @Option(
            names = "--class",
            paramLabel = "DIR",
            description = "The class view of a folder of submissions, with --pack.")
    private @Nullable Path submissions;

    @Option(names = "--pack", paramLabel = "PACK", description = "The pack that the class is graded by.")
    private @Nullable Path pack;

    @Option(
            names = "--area",
            paramLabel = "NAME",
            defaultValue = "grades",
            description = "grades, parts, mistakes or review, with --class.")
    private String area = "grades";

    @Option(
            names = "--step",
            paramLabel = "N",
            defaultValue = "1",
            description = "The step of the text, with --window.")
    private int step = 1;

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "light",
            description = "light, dark, contrast or projector.")
    private String look = "light";

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", description = "Width and height in px.")
    private String size = "1280x800";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; ends in .png, .svg or .pdf.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.find();
        Lab lab = Assembly.lab(home);
        try (Runner runner = Runner.immediate();
                ProgressStore store = ProgressStore.inMemory()) {
            Syllabus syllabus = Assembly.syllabus(home, store, lab, runner);
            if (list) {
                print(syllabus.outline());
            } else {
                write(home, syllabus, lab);
            }
            return 0;
        }
    }

    private void print(Outline outline) {
        if (spec != null) {
            PrintWriter console = spec.commandLine().getOut();
            outline.items().forEach(item -> console.println(item.id() + "  " + item.name()));
            console.flush();
        }
    }

    private void write(Home home, Syllabus syllabus, Lab lab) {
        if (out == null) {
            throw new Obstacle("Say where the figure goes: --out FILE.png (or .svg, .pdf).");
        }
        Size wanted = Size.of(size);
        FigureFile file = FigureFile.of(out, wanted.width(), wanted.height());
        Appearance appearance = Appearance.of(look(look)).fitted(wanted.width(), wanted.height());
        Typefaces faces = Typefaces.read(home.assets().resolve("fonts"));
        if (submissions != null) {
            Path from = submissions;
            Path by = pack == null ? home.content() : pack;
            String wantedArea = area();
            draw(
                    home,
                    file,
                    faces,
                    () -> PaneFigure.classroom(
                            syllabus, from, by, wantedArea, lab, appearance, wanted.width(), wanted.height()));
            return;
        }
        String text = state == null
                ? ""
                : SourceText.read(shown(state), state, StateFile.LARGEST).text();
        Lesson chosen = chosen(syllabus, text);
        Settings start = syllabus.start(chosen.id());
        Settings settings = text.isEmpty()
                ? start
                : StateFile.read(shown(state), text, start).settings();
        if (site != null) {
            Trace trace = lab.run(chosen.experiment(), settings);
            if (!trace.has(site)) {
                throw new Obstacle("There is no tensor " + site + " in the lesson " + chosen.id()
                        + Closest.to(site, trace.sites())
                                .map(s -> "; did you mean " + s + "?")
                                .orElse("."));
            }
            file.write(new SiteFigure(trace, site, appearance, wanted.width(), wanted.height()), faces);
            return;
        }
        draw(
                home,
                file,
                faces,
                () -> window
                        ? PaneFigure.window(
                                syllabus, chosen.id(), step, settings, lab, appearance, wanted.width(), wanted.height())
                        : PaneFigure.pane(chosen, settings, lab, appearance, wanted.width(), wanted.height()));
    }

    private static void draw(Home home, FigureFile file, Typefaces faces, Callable<PaneFigure> make) {
        Outcome<Boolean> outcome = Offscreen.call(() -> {
            Fonts.load(home.assets().resolve("fonts"));
            PaneFigure figure = make.call();
            if (file.kind() == FigureFile.Kind.PNG) {
                file.write(figure.pixels());
            } else {
                file.write(figure, faces);
            }
            return true;
        });
        if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }

    private String area() {
        return ClassView.AREAS.stream()
                .filter(name -> name.equalsIgnoreCase(area))
                .findFirst()
                .orElseThrow(
                        () -> new Obstacle("There is no area " + area + "; choose grades, parts, mistakes or review."));
    }

    private Lesson chosen(Syllabus syllabus, String stateText) {
        String named = lesson;
        if (!stateText.isEmpty()) {
            String own = StateFile.lessonOf(shown(state), stateText);
            if (named != null && !named.equals(own)) {
                throw new Obstacle(
                        "The state " + shown(state) + " belongs to the lesson " + own + ", not to " + named + ".");
            }
            named = own;
        }
        if (named == null) {
            throw new Obstacle("Say which lesson: --lesson ID; loupe snapshot --list prints the ids.");
        }
        String id = named;
        return syllabus.lesson(id)
                .orElseThrow(() -> new Obstacle("There is no lesson " + id
                        + Closest.to(
                                        id,
                                        syllabus.outline().items().stream()
                                                .map(Outline.Item::id)
                                                .toList())
                                .map(s -> "; did you mean " + s + "?")
                                .orElse(".")));
    }

    private static Look look(String word) {
        for (Look look : Look.values()) {
            if (look.name().equals(word.toUpperCase(Locale.ROOT))) {
                return look;
            }
        }
        throw new Obstacle("There is no look " + word + "; choose light, dark, contrast or projector.");
    }

    private static String shown(@Nullable Path file) {
        return file == null ? "" : String.valueOf(file.getFileName());
    }

    /// Width and height of a figure; px.
    private record Size(int width, int height) {

        private static final int LEAST = 64; // px
        private static final int MOST = 8_192; // px

        static Size of(String text) {
            String[] sides = text.toLowerCase(Locale.ROOT).split("x", -1);
            if (sides.length == 2 && side(sides[0]) && side(sides[1])) {
                return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
            }
            throw new Obstacle("The size " + text + " is not WIDTHxHEIGHT in px, each " + LEAST + " to " + MOST
                    + ", such as 1280x800.");
        }

        private static boolean side(String text) {
            if (!text.matches("[0-9]{2,4}")) {
                return false;
            }
            int px = Integer.parseInt(text);
            return px >= LEAST && px <= MOST;
        }
    }
}

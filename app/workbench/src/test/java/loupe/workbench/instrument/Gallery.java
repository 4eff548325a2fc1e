package loupe.workbench.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.Mask;
import loupe.engine.pass.Trace;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;

/// Every instrument with a real trace, for the tests and for looking at: `target/gallery/NAME-LOOK.png`.
final class Gallery {

    private Gallery() {}

    /// The instruments by name, each built for an easel and already showing something.
    static Map<String, Function<Easel, Region>> pictures() {
        Trace encoder = Passes.encoder();
        Trace decoder = Passes.decoder();
        Map<String, Function<Easel, Region>> all = new LinkedHashMap<>();
        all.put("heat-pattern", easel -> {
            HeatMap map = new HeatMap(easel, "blocks.1.attn.pattern").at("head", 2);
            map.show(encoder);
            easel.selection().hoveredProperty().set(cell("blocks.1.attn.pattern", 2, 6, 5));
            return map;
        });
        all.put("heat-masked", easel -> {
            HeatMap map = new HeatMap(easel, "blocks.0.attn.masked_scores").at("head", 1);
            map.show(decoder);
            easel.selection().lock(cell("blocks.0.attn.masked_scores", 1, 4, 2));
            return map;
        });
        all.put("heat-strange", easel -> shown(new HeatMap(easel, "scores"), Passes.strange()));
        all.put("heat-wide", easel -> shown(new HeatMap(easel, "blocks.1.resid_post"), encoder));
        all.put("heat-vocab", easel -> shown(new HeatMap(easel, "logits"), encoder));
        all.put("heat-large", easel -> shown(new HeatMap(easel, "pattern"), Passes.square(1024, 700, 300)));
        all.put("explain-pattern", easel -> explained(easel, encoder, cell("blocks.1.attn.pattern", 2, 6, 5)));
        all.put("explain-scores", easel -> explained(easel, encoder, cell("blocks.1.attn.scores", 2, 6, 5)));
        all.put("explain-deep", easel -> {
            CellExplainer e = explained(easel, encoder, cell("blocks.1.attn.pattern", 2, 6, 5));
            e.step(0);
            e.step(0);
            e.step(0);
            return e;
        });
        Trace many = Passes.many();
        all.put("bars", easel -> {
            ProbabilityBars bars = new ProbabilityBars(easel, "probs")
                    .at("pos", 5)
                    .top(9)
                    .total()
                    .cutAfter(4);
            return shown(bars, encoder);
        });
        all.put("bars-looks", easel -> {
            easel.selection().lock(cell("blocks.1.attn.pattern", 2, 6, 5));
            ProbabilityBars bars = new ProbabilityBars(easel, "blocks.1.attn.pattern")
                    .at("head", 2)
                    .unsorted();
            return shown(bars.following("query").heading("bank looks at …"), encoder);
        });
        all.put(
                "bars-signed",
                easel -> shown(new ProbabilityBars(easel, "logits").at("pos", 2).top(6), encoder));
        all.put("strip", easel -> {
            easel.selection().lock(cell("blocks.1.attn.pattern", 2, 6, 5));
            TokenStrip strip =
                    new TokenStrip(easel).row("before", "letters", "symbol").row("after", "merged", "piece");
            return shown(strip.ids().heading("One merge"), many);
        });
        all.put("strip-attention", easel -> {
            easel.selection().lock(cell("blocks.1.attn.pattern", 2, 6, 5));
            return shown(new TokenStrip(easel, "blocks.1.resid_post", "pos"), encoder);
        });
        all.put("heads", easel -> {
            HeadGrid heads = new HeadGrid(easel, "blocks.*.attn.pattern");
            heads.pick(1, 2).muted(java.util.Set.of(new HeadGrid.Head(0, 1)));
            return shown(heads, encoder);
        });
        all.put("arcs", easel -> shown(new AttentionArcs(easel, "blocks.1.attn.pattern").at("head", 2), encoder));
        all.put("arcs-one", easel -> {
            easel.selection().lock(cell("blocks.1.attn.pattern", 2, 6, 5));
            return shown(new AttentionArcs(easel, "blocks.1.attn.pattern").at("head", 2), encoder);
        });
        all.put("histogram", easel -> shown(new Histogram(easel, "counts").expected("expected_counts"), many));
        LessonModel pairs = lesson("byte-pairs", s -> s.with("merges", 9));
        LessonModel patches = lesson("patches", s -> s.with("shuffle", true));
        all.put("merge-tree", easel -> {
            easel.selection().lock(cell("merge_counts", 2));
            return shown(new MergeTree(easel, "merges", "merge_counts", "symbols"), trace(pairs));
        });
        all.put("pair-bars", easel -> shown(new ProbabilityBars(easel, "pair_counts").top(8), trace(pairs)));
        all.put("patches", easel -> {
            easel.selection().lock(cell("strip", 5, 0));
            return shown(new PatchGrid(easel, "picture", "patches", "order"), trace(patches));
        });
        all.put("patch-strip", easel -> {
            easel.selection().lock(cell("patches", 5, 0));
            return shown(new PatchStrip(easel, "strip", "order", "picture"), trace(patches));
        });
        all.put("matrix", easel -> {
            LessonModel qkv = lesson("qkv-by-hand", s -> s);
            return new MatrixEditor(qkv, firstGrid(qkv))
                    .labels(List.of("she", "swam", "far"), List.of("0", "1"))
                    .hue("query");
        });
        all.put("mask", easel -> {
            LessonModel masks = lesson("masks", s -> s);
            masks.set("mask", Mask.causalCells(4));
            List<String> words = List.of("(start)", "I", "swam", "across");
            return new MaskPainter(easel, masks, "mask").labels(words, words);
        });
        all.put("curve", easel -> {
            LossCurve curve =
                    new LossCurve(easel).curve("training", "train_loss").curve("validation", "validation_loss");
            curve.mark("training_step").limit("guessing", "start_loss").heading("Loss", "step", "nats");
            return shown(curve, Passes.training());
        });
        return all;
    }

    private static LessonModel lesson(String id, UnaryOperator<Settings> how) {
        Experiment experiment = Experiments.find(id).orElseThrow();
        Lab lab = new Lab(new EjmlBackend(), new NoModels());
        return new LessonModel(experiment, how.apply(experiment.start()), lab, Runner.immediate());
    }

    private static String firstGrid(LessonModel model) {
        return model.knobs().stream()
                .filter(GridSetting.class::isInstance)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Trace trace(LessonModel model) {
        Trace trace = model.trace();
        if (trace == null) {
            throw new IllegalStateException(
                    "no trace: " + model.failureProperty().get());
        }
        return trace;
    }

    private static CellExplainer explained(Easel easel, Trace trace, Selection.Cell cell) {
        CellExplainer explainer = new CellExplainer(easel);
        explainer.show(trace);
        easel.selection().lock(cell);
        return explainer;
    }

    static Region shown(Instrument instrument, Trace trace) {
        instrument.show(trace);
        return instrument;
    }

    static Selection.Cell cell(String site, Integer... at) {
        return new Selection.Cell(site, java.util.List.of(at));
    }

    /// The picture of a region in a look, laid out at its preferred size within a width.
    static WritableImage picture(Function<Easel, Region> make, Look look, double width) {
        Easel easel = Easel.of(look);
        Region region = make.apply(easel);
        region.setMaxSize(width * look.typeScale(), Region.USE_PREF_SIZE);
        StackPane root = new StackPane(region);
        root.getStyleClass().add("gallery");
        Scene scene = new Scene(root, width * look.typeScale() + 48, 100);
        Stylesheets.dress(scene, Appearance.of(look));
        root.applyCss();
        root.layout();
        double high = region.prefHeight(width * look.typeScale()) + 48;
        root.resize(width * look.typeScale() + 48, high);
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
        WritableImage image = new WritableImage((int) Math.ceil(root.getWidth()), (int) Math.ceil(high));
        javafx.scene.SnapshotParameters how = new javafx.scene.SnapshotParameters();
        how.setFill(look.palette().background());
        return root.snapshot(how, image);
    }

    static void save(WritableImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            java.awt.image.BufferedImage out = new java.awt.image.BufferedImage(
                    (int) image.getWidth(), (int) image.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
            PixelReader pixels = image.getPixelReader();
            for (int y = 0; y < out.getHeight(); y++) {
                for (int x = 0; x < out.getWidth(); x++) {
                    out.setRGB(x, y, pixels.getArgb(x, y));
                }
            }
            javax.imageio.ImageIO.write(out, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Renders all, or those whose names are given.
    public static void main(String[] names) throws InterruptedException {
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        javafx.application.Platform.startup(() -> {
            try {
                Fonts.load(Path.of(System.getProperty("loupe.home", "."), "assets", "fonts"));
                pictures().forEach((name, make) -> {
                    if (names.length == 0 || java.util.List.of(names).contains(name)) {
                        for (Look look : Look.values()) {
                            save(picture(make, look, 620), Path.of("target", "gallery", name + "-" + look + ".png"));
                        }
                    }
                });
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }
}

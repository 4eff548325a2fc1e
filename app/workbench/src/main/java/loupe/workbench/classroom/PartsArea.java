package loupe.workbench.classroom;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.checker.Status;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.PartStatistics;
import loupe.workbench.classroom.ClassModel.PlaceInPack;
import loupe.workbench.instrument.Easel;
import loupe.workbench.text.SafeText;

/// Which parts were hard, and which told strong students from weak ones: a dot each, a list of the same, and what is
/// known of the chosen one.
final class PartsArea implements Area {

    private static final double WEAK = 0.1; // a correlation below it says little

    private final ClassModel model;
    private final PartChart chart;
    private final ListView<PartStatistics> list = new ListView<>();
    private final VBox detail = new VBox();
    private final Button mistakes = new Button("Its mistakes ›");
    private final Button answers = new Button("Its answers to read ›");
    private final HBox node;

    /// @param toMistakes,toReview open the other areas at the chosen part
    PartsArea(ClassModel model, Easel easel, Runnable toMistakes, Runnable toReview) {
        this.model = model;
        chart = new PartChart(easel, i -> list.getSelectionModel().select(i));
        VBox.setVgrow(chart.region(), Priority.ALWAYS);
        VBox dots = Cards.of(
                "How hard, and how telling",
                Cards.words(
                        "right: easy · left: hard · high: strong students do better · low: look at it again", "muted"),
                chart.region());
        dots.setId("part-chart");
        VBox.setVgrow(dots, Priority.ALWAYS);
        detail.setId("part-detail");
        detail.getStyleClass().addAll("card", "class-card");
        mistakes.setOnAction(e -> toMistakes.run());
        answers.setOnAction(e -> toReview.run());
        HBox.setHgrow(dots, Priority.ALWAYS);
        list.setId("parts");
        list.setCellFactory(v -> new Row());
        list.setAccessibleText("All parts, with the share of points the class got");
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, now) -> choose(now.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox all = Cards.of("Parts", head(), list);
        VBox.setVgrow(all, Priority.ALWAYS);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        VBox right = new VBox(all, detail);
        right.getStyleClass().addAll("class-column", "class-side");
        node = new HBox(dots, right);
        node.getStyleClass().add("class-area");
    }

    private static HBox head() {
        Label easy = new Label("easy");
        Label telling = new Label("telling");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(new Label("part"), gap, easy, telling);
        easy.getStyleClass().add("part-figure");
        telling.getStyleClass().add("part-figure");
        head.getStyleClass().add("part-head");
        return head;
    }

    private void choose(int index) {
        chart.choose(index);
        if (index >= 0 && index < list.getItems().size()) {
            PartStatistics part = list.getItems().get(index);
            model.lookedProperty().set(new PlaceInPack(part.exercise(), part.part()));
            tell(part);
        }
    }

    private void tell(PartStatistics part) {
        SafeText title = Cards.text(model.title(part.exercise(), part.part()), "class-part");
        String statuses = java.util.Arrays.stream(Status.values())
                .filter(s -> part.statuses().getOrDefault(s, 0) > 0)
                .map(s -> part.statuses().get(s) + " " + ClassModel.words(s.word()))
                .collect(Collectors.joining(" · "));
        String hints = part.hintShare().isPresent()
                ? ", " + GradesArea.percent(part.hintShare().getAsDouble()) + " % with a hint"
                : "";
        detail.getChildren()
                .setAll(
                        title,
                        Cards.words(statuses),
                        Cards.words("mean " + share(part.meanFraction()) + " of " + GradesArea.shown(part.maxPoints())
                                + (part.maxPoints() == 1 ? " point" : " points") + " · correlation "
                                + signed(part.itemRest()) + " · best minus weakest 27 %: " + signed(part.upperLower())),
                        Cards.words(
                                part.answered() + " answered, " + Cards.count(part.attempts(), "attempt") + hints
                                        + verdict(part),
                                "muted"),
                        new FlowPane(8, 8, mistakes, answers));
    }

    private static String verdict(PartStatistics part) {
        return part.itemRest().isPresent() && part.itemRest().getAsDouble() < WEAK
                ? ". Students who do well elsewhere do no better here: look at the question again."
                : "";
    }

    private static String share(OptionalDouble fraction) {
        return fraction.isPresent() ? GradesArea.percent(fraction.getAsDouble()) + " %" : "unknown";
    }

    private static String signed(OptionalDouble number) {
        return number.isPresent()
                ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()).replace('-', '−')
                : "–";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(ClassReport report) {
        int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
        chart.show(report.parts());
        chart.region()
                .setAccessibleText(
                        "A dot for each of " + Cards.count(report.parts().size(), "part")
                                + "; the list beside it says the same in numbers.");
        list.setItems(FXCollections.observableArrayList(report.parts()));
        if (!report.parts().isEmpty()) {
            list.getSelectionModel()
                    .clearAndSelect(Math.min(chosen, report.parts().size() - 1));
        }
    }

    /// The part that is chosen in the chart and in the list.
    List<String> chosen() {
        PartStatistics part = list.getSelectionModel().getSelectedItem();
        return part == null ? List.of() : List.of(part.exercise(), part.part());
    }

    PartChart chart() {
        return chart;
    }

    @Override
    public void dress() {
        chart.dress();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    private final class Row extends WrappingCell<PartStatistics> {

        private final SafeText title = new SafeText();
        private final Label easy = new Label();
        private final Label telling = new Label();

        Row() {
            this(new HBox());
        }

        private Row(HBox row) {
            super(row);
            row.getChildren().addAll(title, easy, telling);
            HBox.setHgrow(title, Priority.ALWAYS);
            easy.getStyleClass().addAll("part-figure", "mono");
            telling.getStyleClass().addAll("part-figure", "mono");
            row.getStyleClass().add("part-row");
        }

        @Override
        void fill(PartStatistics item) {
            title.setText(model.title(item.exercise(), item.part()));
            easy.setText(
                    item.meanFraction().isPresent()
                            ? GradesArea.percent(item.meanFraction().getAsDouble())
                            : "–");
            telling.setText(signed(item.itemRest()));
            setAccessibleText(title.getText() + ", " + easy.getText() + " percent, " + telling.getText());
        }
    }
}

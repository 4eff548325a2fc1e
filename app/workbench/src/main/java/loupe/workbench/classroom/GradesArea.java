package loupe.workbench.classroom;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Distribution;
import loupe.checker.classroom.Grade;
import loupe.checker.classroom.Refusal;
import loupe.workbench.instrument.Easel;
import loupe.workbench.paint.Numbers;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// How the grades are spread, what waits, and everybody's points.
final class GradesArea implements Area {

    private final ClassModel model;
    private final GradeChart chart;
    private final VBox figures = Cards.of("The class");
    private final VBox trouble = new VBox();
    private final TableView<Grade> table = new TableView<>();
    private final HBox node;

    GradesArea(ClassModel model, Easel easel) {
        this.model = model;
        chart = new GradeChart(easel);
        VBox.setVgrow(chart.region(), Priority.ALWAYS);
        VBox spread = Cards.of("How the grades are spread", legend(), chart.region());
        spread.setId("grade-chart");
        VBox.setVgrow(spread, Priority.ALWAYS);
        VBox left = new VBox(spread, trouble);
        left.getStyleClass().add("class-column");
        VBox students = Cards.of("Students", table());
        VBox.setVgrow(students, Priority.ALWAYS);
        VBox right = new VBox(figures, students);
        right.getStyleClass().addAll("class-column", "class-side");
        HBox.setHgrow(left, Priority.ALWAYS);
        node = new HBox(left, right);
        node.getStyleClass().add("class-area");
    }

    private static FlowPane legend() {
        FlowPane legend = new FlowPane(
                key("whole", "all points are known"),
                key("waiting", "something waits for a person"),
                key("median", "median"));
        legend.getStyleClass().add("class-legend");
        return legend;
    }

    private static Label key(String style, String text) {
        Label swatch = new Label();
        swatch.getStyleClass().addAll("swatch", "swatch-" + style);
        Label label = new Label(text, swatch);
        label.getStyleClass().add("muted");
        return label;
    }

    private TableView<Grade> table() {
        table.setId("students");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        student(),
                        figure("points", g -> shown(g.points())),
                        figure("waiting", g -> g.pendingPoints() > 0 ? shown(g.pendingPoints()) : ""),
                        figure("%", g -> percent(g.fraction()))));
        table.setPlaceholder(new Label("No submission could be graded."));
        table.setAccessibleText("Everybody's points");
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private TableColumn<Grade, String> student() {
        TableColumn<Grade, String> column = new TableColumn<>("student");
        column.setCellValueFactory(row ->
                Bindings.createStringBinding(() -> model.called(row.getValue().student()), model.namedProperty()));
        column.setCellFactory(c -> new NameCell());
        column.getStyleClass().add("class-names");
        return column;
    }

    private static TableColumn<Grade, String> figure(String head, Function<Grade, String> text) {
        TableColumn<Grade, String> column = new TableColumn<>(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setSortable(false);
        column.getStyleClass().add("class-figure");
        return column;
    }

    static String shown(double points) {
        return Numbers.plain(Math.round(points * 100) / 100.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(ClassReport report) {
        Distribution d = report.distribution();
        chart.show(report.grades(), d.count() == 0 ? Double.NaN : d.median());
        chart.region().setAccessibleText(summary(report));
        figures.getChildren().remove(1, figures.getChildren().size());
        figures.getChildren().add(Cards.words(Cards.count(d.count(), "student"), "class-large"));
        GradedClass whole = model.wholeProperty().get();
        if (whole != null) {
            double most =
                    report.grades().stream().mapToDouble(Grade::maxPoints).max().orElse(0);
            String can = most > 0 ? ", " + shown(most) + " points can be had" : "";
            figures.getChildren().add(Cards.text(whole.pack().title() + can, "muted"));
        }
        if (d.count() > 0) {
            figures.getChildren()
                    .add(Cards.words("median " + percent(d.median()) + " %, mean " + percent(d.mean())
                            + " %, middle half " + percent(d.lowerQuartile()) + " to " + percent(d.upperQuartile())
                            + " %"));
        }
        figures.getChildren().add(Cards.words(waiting(report)));
        if (!report.superseded().isEmpty()) {
            figures.getChildren()
                    .add(Cards.words(
                            Cards.count(report.superseded().size(), "earlier submission")
                                    + " by the same students left out",
                            "muted"));
        }
        refusals(report.refused());
        table.setItems(FXCollections.observableArrayList(report.grades()));
    }

    private static String waiting(ClassReport report) {
        long answers = report.review().stream().filter(e -> e.given().isEmpty()).count();
        double points =
                report.grades().stream().mapToDouble(Grade::pendingPoints).sum();
        return answers == 0
                ? "Nothing waits for a person."
                : Cards.count(answers, "answer") + " wait for a person: up to " + shown(points)
                        + " points that are not in the grades yet";
    }

    private void refusals(List<Refusal> refused) {
        trouble.getChildren().clear();
        if (refused.isEmpty()) {
            return;
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("class-lines");
        refused.forEach(r -> lines.getChildren().add(Cards.text(r.reason(), "small")));
        VBox card = Cards.of(Cards.count(refused.size(), "file") + " could not be graded", Cards.scrolling(lines));
        card.setId("refused");
        card.getStyleClass().add("class-refused");
        trouble.getChildren().add(card);
    }

    private static String summary(ClassReport report) {
        return "Histogram of " + Cards.count(report.grades().size(), "grade") + ", median "
                + percent(report.distribution().median()) + " percent. " + waiting(report) + ".";
    }

    @Override
    public void dress() {
        chart.dress();
    }

    /// A name that a student gave.
    private static final class NameCell extends TableCell<Grade, String> {

        private final SafeText text = new SafeText();
        private final HBox holder = new HBox(text);

        NameCell() {
            holder.setFillHeight(false);
            holder.getStyleClass().add("name-cell");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            text.setText(item == null || empty ? "" : item);
            setGraphic(item == null || empty ? null : holder);
        }
    }
}

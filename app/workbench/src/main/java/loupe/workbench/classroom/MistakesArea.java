package loupe.workbench.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.checker.Attempt;
import loupe.checker.classroom.ClassReport;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;
import loupe.workbench.classroom.MistakeLine.Alike;
import loupe.workbench.paint.ScrollArea;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// What was misunderstood, the most frequent first; of the chosen mistake, what the students wrote, side by side.
final class MistakesArea implements Area {

    private static final int MOST_CARDS = 60;
    private static final int MOST_RAW = 70; // characters of an answer in the list
    private static final int MOST_KEYS = 6; // students named on a card

    private final ClassModel model;
    private final ListView<MistakeLine> list = new ListView<>();
    private final VBox detail = Cards.of("What they wrote");
    private final HBox node;

    MistakesArea(ClassModel model) {
        this.model = model;
        list.setId("mistakes");
        list.setCellFactory(v -> new Row());
        list.setPlaceholder(new Label("Nobody made a mistake twice."));
        list.setAccessibleText("Mistakes, the most frequent first");
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> tell(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = Cards.of("Mistakes", list);
        left.getStyleClass().add("class-list");
        detail.setId("mistake-detail");
        HBox.setHgrow(detail, Priority.ALWAYS);
        node = new HBox(left, detail);
        node.getStyleClass().add("class-area");
    }

    private void tell(@Nullable MistakeLine line) {
        detail.getChildren().remove(1, detail.getChildren().size());
        if (line == null) {
            return;
        }
        model.lookedProperty().set(new ClassModel.PlaceInPack(line.exercise(), line.part()));
        FlowPane answers = new FlowPane();
        answers.getStyleClass().add("class-answers");
        List<Alike> alike = line.alike();
        alike.stream().limit(MOST_CARDS).forEach(a -> answers.getChildren().add(card(a)));
        VBox content = new VBox(Cards.text(model.title(line.exercise(), line.part()), "class-large"));
        content.getStyleClass().add("class-lines");
        content.getChildren().addAll(question(line));
        if (line.expected()) {
            content.getChildren()
                    .addAll(Cards.words("What its students are told", "class-small-heading"), Cards.text(line.told()));
        } else {
            content.getChildren()
                    .add(Cards.words(
                            "The pack does not explain this answer yet. What these students have in common may be"
                                    + " worth a misconception of its own.",
                            "muted"));
        }
        content.getChildren()
                .addAll(
                        Cards.words(
                                "Their answers: " + Cards.count(alike.size(), "way") + " of writing it",
                                "class-small-heading"),
                        answers);
        if (alike.size() > MOST_CARDS) {
            content.getChildren()
                    .add(Cards.words((alike.size() - MOST_CARDS) + " more are in the exported table.", "muted"));
        }
        ScrollArea scroll = Cards.scrolling(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        detail.getChildren().add(scroll);
    }

    private VBox card(Alike alike) {
        Label times = new Label(
                alike.students().size() + " ×" + (alike.variant() == 0 ? "" : " · numbers " + alike.variant()));
        times.getStyleClass().add("class-times");
        SafeText raw = Cards.text(alike.raw().isEmpty() ? "(nothing)" : alike.raw(), "class-raw");
        SafeText students = Cards.text(students(alike), "muted", "small");
        VBox card = new VBox(times, raw, students);
        card.getStyleClass().add("class-answer");
        return card;
    }

    private String students(Alike alike) {
        int all = alike.students().size();
        String first =
                alike.students().stream().limit(MOST_KEYS).map(model::called).collect(Collectors.joining(", "));
        return all <= MOST_KEYS ? first : first + " and " + (all - MOST_KEYS) + " more";
    }

    private static String brief(String raw) {
        return raw.length() <= MOST_RAW ? raw : raw.substring(0, MOST_RAW) + "…";
    }

    /// The question and what would have been right, with the numbers of the first of these students.
    private List<Node> question(MistakeLine line) {
        Optional<Exercise> exercise = model.exercise(line.exercise());
        Optional<Part> part = model.part(line.exercise(), line.part());
        if (exercise.isEmpty() || part.isEmpty()) {
            return List.of();
        }
        int variant = line.answers().getFirst().variant();
        Attempt none = new Attempt(exercise.get(), part.get(), variant, Answer.NOTHING, Map.of(), 0);
        String right = part.get().question() instanceof Question.FreeText(Rubric r, Optional<String> good)
                ? good.orElse("")
                : part.get().question() instanceof Question.GoalState goal
                        ? goal.witness().shown()
                        : String.join(" or ", model.grader().solution(none));
        List<Node> nodes = new ArrayList<>(List.of(model.question(exercise.get(), part.get(), variant)));
        if (!right.isEmpty()) {
            nodes.add(Cards.words("Right", "class-small-heading"));
            nodes.add(Cards.text(right, "class-raw"));
        }
        return nodes;
    }

    /// Chooses the most frequent mistake of a part, if there is one.
    void goTo(String exercise, String part) {
        list.getItems().stream()
                .filter(line -> line.exercise().equals(exercise) && line.part().equals(part))
                .findFirst()
                .ifPresent(line -> {
                    list.getSelectionModel().select(line);
                    list.scrollTo(line);
                });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(ClassReport report) {
        List<MistakeLine> lines = MistakeLine.of(report);
        if (lines.equals(list.getItems())) {
            return;
        }
        int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.setItems(FXCollections.observableArrayList(lines));
        if (!lines.isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.min(chosen, lines.size() - 1));
        }
    }

    @Override
    public void rename() {
        tell(list.getSelectionModel().getSelectedItem());
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    private final class Row extends WrappingCell<MistakeLine> {

        private final Label times = new Label();
        private final SafeText what = new SafeText();
        private final SafeText where = new SafeText();

        Row() {
            this(new HBox());
        }

        private Row(HBox row) {
            super(row);
            VBox words = new VBox(what, where);
            times.getStyleClass().add("class-times");
            where.getStyleClass().addAll("muted", "small");
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getStyleClass().add("mistake-row");
            row.getChildren().addAll(times, words);
        }

        @Override
        void fill(MistakeLine item) {
            times.setText(String.valueOf(item.answers().size()));
            what.setText(
                    item.expected()
                            ? item.what()
                            : "unexpected: " + brief(item.answers().getFirst().raw()));
            where.setText(model.title(item.exercise(), item.part()));
            setAccessibleText(
                    Cards.count(item.answers().size(), "student") + ": " + what.getText() + ", " + where.getText());
        }
    }
}

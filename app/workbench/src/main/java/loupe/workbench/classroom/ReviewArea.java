package loupe.workbench.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.checker.Attempt;
import loupe.checker.PartResult;
import loupe.checker.Review;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.ReviewEntry;
import loupe.checker.text.Idea;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.text.SafeText;
import loupe.workbench.text.WordFlow;
import org.jspecify.annotations.Nullable;

/// The answers that only a person can judge, one at a time: a key gives the points and opens the next one.
///
/// A digit gives that many points, `F` all, `H` half, `Z` none, Enter what is suggested; `U` takes the last decision
/// back, the arrow keys go on without one, `N` goes to the note.
final class ReviewArea implements Area {

    private final ClassModel model;
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label where = new Label();
    private final SafeText student = new SafeText();
    private final VBox question = new VBox();
    private final SafeText good = new SafeText();
    private final VBox goodCard = Cards.of("A good answer", good);
    private final WordFlow answer = new WordFlow();
    private final RubricList rubric = new RubricList();
    private final Label held = Cards.words("", "class-held");
    private final FlowPane verdicts = new FlowPane();
    private final TextArea note = new TextArea();
    private final Button undo = button("Undo  U", "review-undo", this::undo);
    private final Label said = Cards.words("", "muted");
    private final HBox desk;
    private final Label empty = Cards.words("Nothing waits for a person.", "state-sentence");
    private final StackPane node;
    private final ChangeListener<Object> follow = (o, was, now) -> tell();
    private @Nullable ReviewDesk review;
    private Optional<ReviewEntry> shown = Optional.empty();
    private boolean toNote; // the key that leads to the note is down

    ReviewArea(ClassModel model) {
        this.model = model;
        progress.setId("review-progress");
        progress.getStyleClass().add("class-large");
        bar.setMaxWidth(Double.MAX_VALUE);
        answer.setId("review-answer");
        answer.getStyleClass().addAll("safe-text", "review-answer");
        note.setId("review-note");
        note.setPromptText("a note that is kept with the points");
        note.setAccessibleText("Note");
        note.setPrefRowCount(1);
        note.setWrapText(true);
        note.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keepNote();
            }
        });
        where.getStyleClass().add("class-heading");
        student.getStyleClass().add("muted");
        VBox asked = new VBox(where, question);
        asked.getStyleClass().addAll("card", "class-card");
        VBox given = Cards.of("Answer", student, answer);
        VBox texts = new VBox(asked, given, goodCard);
        texts.getStyleClass().add("class-column");
        Node left = Cards.scrolling(texts);
        HBox.setHgrow(left, Priority.ALWAYS);
        desk = new HBox(left, judge());
        desk.getStyleClass().add("class-area");
        node = new StackPane(desk, empty);
        node.setId("review");
        node.setFocusTraversable(true);
        node.setAccessibleText("Answers to read");
        node.getStyleClass().add("review");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        node.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (toNote) {
                e.consume(); // the letter that led to the note does not belong in it
            }
            toNote = false;
        });
        model.reviewProperty().addListener((o, was, now) -> open(now));
        open(model.reviewProperty().get());
    }

    private VBox judge() {
        verdicts.getStyleClass().add("review-verdicts");
        FlowPane moves = new FlowPane(
                button("←  Back", "review-previous", () -> go(-1)),
                button("Next  →", "review-next", () -> go(1)),
                undo);
        moves.getStyleClass().add("review-verdicts");
        var ideas = Cards.scrolling(rubric);
        VBox found = Cards.of("Rubric", ideas);
        VBox.setVgrow(ideas, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        VBox card = Cards.of("Points", held, verdicts, note, moves, said);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox far = new HBox(progress, bar);
        far.getStyleClass().add("review-far");
        VBox side = new VBox(far, found, card);
        side.getStyleClass().addAll("class-column", "class-side");
        return side;
    }

    private static Button button(String text, String id, Runnable does) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setOnAction(e -> does.run());
        return button;
    }

    private void open(@Nullable ReviewDesk next) {
        if (review != null) {
            review.atProperty().removeListener(follow);
            review.decisionsProperty().removeListener(follow);
        }
        review = next;
        shown = Optional.empty();
        if (next != null) {
            next.atProperty().addListener(follow);
            next.decisionsProperty().addListener(follow);
        }
        tell();
    }

    private void onKey(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl) {
            if (e.getCode() == KeyCode.ESCAPE) {
                node.requestFocus();
                e.consume();
            }
            return;
        }
        boolean plain = !e.isAltDown() && !e.isShortcutDown();
        if (e.getCode() == KeyCode.Z && e.isShortcutDown()) {
            undo();
        } else if (!plain || !does(e.getCode())) {
            return;
        }
        e.consume();
    }

    private boolean does(KeyCode code) {
        if (code.isDigitKey()) {
            String name = code.getName();
            give(name.charAt(name.length() - 1) - '0');
            return true;
        }
        switch (code) {
            case F -> give(most());
            case H -> give(most() / 2);
            case Z -> give(0);
            case ENTER -> shown.ifPresent(e -> e.found().suggestedPoints().ifPresent(this::give));
            case U -> undo();
            case N -> {
                note.requestFocus();
                toNote = true;
            }
            case RIGHT -> go(1);
            case LEFT -> go(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private double most() {
        return shown.map(e -> e.found().maxPoints()).orElse(0.0);
    }

    private void give(double points) {
        if (points > most()) {
            said.setText("There are at most " + GradesArea.shown(most()) + " points for this answer.");
            return;
        }
        act(desk -> desk.decide(points));
    }

    private void undo() {
        act(ReviewDesk::undo);
    }

    private void go(int places) {
        act(desk -> desk.go(places));
    }

    private void keepNote() {
        ReviewDesk now = review;
        if (now != null && !note.getText().equals(now.note())) {
            act(desk -> {});
        }
    }

    /// Does something with the note that stands there; what cannot be kept is said, and nothing moves.
    private void act(java.util.function.Consumer<ReviewDesk> deed) {
        ReviewDesk now = review;
        if (now == null || shown.isEmpty()) {
            return;
        }
        said.setText("");
        Outcome<Boolean> outcome = Runner.outcomeOf(() -> {
            if (!note.getText().equals(now.note())) {
                now.note(note.getText());
            }
            deed.accept(now);
            return true;
        });
        if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
            said.setText(Sentences.of(cause));
        }
    }

    private void tell() {
        ReviewDesk now = review;
        Optional<ReviewEntry> open = now == null ? Optional.empty() : now.open();
        desk.setVisible(open.isPresent());
        empty.setVisible(open.isEmpty());
        if (now == null || open.isEmpty()) {
            return;
        }
        int all = now.entries().size();
        progress.setText(now.decided() + " of " + all + " read");
        bar.setProgress((double) now.decided() / all);
        ReviewEntry entry = open.get();
        where.setText("Answer " + (now.atProperty().get() + 1) + " · " + model.title(entry.exercise(), entry.part()));
        undo.setDisable(!now.undoable());
        student.setText(model.called(entry.student()));
        held.setText(now.held().map(ReviewArea::given).orElseGet(() -> suggested(entry)));
        if (!shown.equals(open)) {
            shown = open;
            show(entry);
        }
        note.setText(now.note());
    }

    private static String given(Decision decision) {
        return "✓ " + GradesArea.shown(decision.points().orElse(0)) + " given";
    }

    private static String suggested(ReviewEntry entry) {
        return entry.found().suggestedPoints().isPresent()
                ? "Found so far: "
                        + GradesArea.shown(entry.found().suggestedPoints().getAsDouble()) + " of "
                        + GradesArea.shown(entry.found().maxPoints()) + "  (Enter)"
                : "Nothing is suggested.";
    }

    private void show(ReviewEntry entry) {
        Optional<Exercise> exercise = model.exercise(entry.exercise());
        Optional<Part> part = model.part(entry.exercise(), entry.part());
        question.getChildren().clear();
        List<Idea> ideas = List.of();
        if (exercise.isPresent() && part.isPresent()) {
            question.getChildren().setAll(model.question(exercise.get(), part.get(), entry.variant()));
            PartResult result = judged(exercise.get(), part.get(), entry);
            ideas = result.review().map(Review::ideas).orElse(List.of());
            if (part.get().question() instanceof Question.FreeText text) {
                rubric.show(text.rubric(), ideas, result.feedback());
                good.setText(text.modelAnswer().orElse(""));
            }
            goodCard.setVisible(!good.getText().isEmpty());
        }
        answer.getChildren().clear();
        List<String> quotes =
                ideas.stream().filter(Idea::found).map(Idea::quote).toList();
        Quotes.in(entry.raw(), quotes)
                .forEach(p -> answer.getChildren()
                        .addAll(p.found() ? SafeText.words(p.text(), "quoted") : SafeText.words(p.text())));
        answer.setAccessibleText(entry.raw());
        verdicts(entry);
    }

    /// What the checker finds in the text, with its words.
    private PartResult judged(Exercise exercise, Part part, ReviewEntry entry) {
        return model.grader().grade(new Attempt(exercise, part, entry.variant(), Answer.of(entry.raw()), Map.of(), 0));
    }

    private void verdicts(ReviewEntry entry) {
        double most = entry.found().maxPoints();
        verdicts.getChildren()
                .setAll(
                        button("None  Z", "give-none", () -> give(0)),
                        button("Half " + GradesArea.shown(most / 2) + "  H", "give-half", () -> give(most / 2)),
                        button("Full " + GradesArea.shown(most) + "  F", "give-full", () -> give(most)));
        for (int i = 1; i < most && i <= 9; i++) {
            int points = i;
            verdicts.getChildren().add(button(String.valueOf(i), "give-" + i, () -> give(points)));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(ClassReport report) {
        // what is read does not change with what is known of the class
    }

    /// Opens the answers to a part.
    void goTo(String exercise, String part) {
        ReviewDesk now = review;
        if (now != null) {
            now.goTo(exercise, part);
        }
    }

    @Override
    public void rename() {
        tell();
    }

    /// Lets go of what outlives the area.
    void close() {
        keepNote();
        open(null);
    }
}

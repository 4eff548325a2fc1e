package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import loupe.course.experiment.Lab;
import loupe.course.measure.Effort;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.Backend;
import loupe.workbench.classroom.ClassView;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.Machine;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.lesson.StateCard;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.jspecify.annotations.Nullable;

/// Everything inside the window: bar, chapters, the open lesson, status, and what lies over them.
///
/// The desk does what [Command]s ask, opens and closes lessons, and passes on how things look. It knows no stage, so a
/// test or a snapshot puts it into a scene of any size.
public final class Desk {

    private static final String PROGRAM = "Loupe";
    private static final double UNFOLDED = 1400; // px of window at zoom 1; below it the chapters fold first

    private final Syllabus syllabus;
    private final ProgressStore store;
    private final Lab lab;
    private final Runner runner;
    private final Preferences preferences;
    private final KeyMap keys = KeyMap.standard();
    private final TopBar top = new TopBar(keys, this::ask);
    private final Rail rail;
    private final BackendChoice choice;
    private final Machine machine;
    private final StatusBar status;
    private final StackPane place = new StackPane();
    private final Overlay overlay = new Overlay();
    private final Notice notice = new Notice();
    private final StackPane root = new StackPane();
    private FilePicker files = FilePicker.none();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", PROGRAM);
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private Appearance appearance;
    private Look before = Look.LIGHT; // the look that P goes back to
    private @Nullable OpenLesson open;
    private @Nullable ClassView classroom;
    private @Nullable Boolean railByHand; // folded or not, once the learner has said so

    /// A desk whose backend cannot be chosen.
    public Desk(Syllabus syllabus, ProgressStore store, Lab lab, Runner runner) {
        this(syllabus, store, lab, new BackendChoice(), runner);
    }

    Desk(Syllabus syllabus, ProgressStore store, Lab lab, BackendChoice choice, Runner runner) {
        this.syllabus = syllabus;
        this.store = store;
        this.lab = lab;
        this.runner = runner;
        this.preferences = new Preferences(store);
        this.choice = choice;
        this.machine = new Machine(choice::current, then -> choice.open(runner, then), Effort.BRIEF);
        preferences.ceilings().ifPresent(machine::keep);
        machine.ceilingsProperty().addListener((o, was, now) -> preferences.keep(now));
        this.status = new StatusBar(choice, runner, machine.ceilingsProperty());
        choice.chosenProperty().addListener((o, was, now) -> compute(now));
        choice.tell(notice::say);
        this.appearance = preferences.appearance();
        rail = new Rail(syllabus.outline(), this::mark, this::open, () -> fold(false));
        place.getStyleClass().add("place");
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox middle = new HBox(rail, place);
        BorderPane window = new BorderPane(middle);
        window.setTop(top);
        window.setBottom(status);
        root.getChildren().addAll(window, notice, overlay);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        root.getStyleClass().add("desk");
        new Keyboard(keys, this::performByKey).listenTo(root);
        root.widthProperty().addListener((o, was, is) -> dress());
        root.heightProperty().addListener((o, was, is) -> dress());
        status.showHealth(store.health());
        if (!store.health().sentence().isEmpty()) {
            notice.say(store.health().sentence());
        }
        rail.refresh();
        dress();
    }

    /// The root of the scene.
    public Parent root() {
        return root;
    }

    /// How things look now.
    public Appearance appearance() {
        return appearance;
    }

    /// Whether the window should fill the screen; the stage follows it.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /// What stands on the window: the open lesson and the program.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Who is asked for files.
    public void pickFilesWith(FilePicker picker) {
        files = picker;
    }

    /// Opens the lesson that was open last, else the first one.
    public void begin() {
        List<Outline.Item> all = syllabus.outline().items();
        Optional<String> last = preferences.lesson().filter(id -> all.stream().anyMatch(i -> i.id().equals(id)));
        if (last.isPresent() || !all.isEmpty()) {
            open(last.orElseGet(() -> all.getFirst().id()));
        } else {
            place.getChildren()
                    .setAll(new StateCard(
                            "There are no lessons in this folder yet.", "Show the keys", () -> ask(Command.KEYS)));
        }
    }

    /// Opens a lesson; what cannot be opened is said where the lesson would be.
    public void open(String id) {
        close();
        String name = syllabus.outline().nameOf(id);
        top.show(syllabus.outline().partOf(id).map(Outline.Part::name).orElse(""), name);
        title.set(name + " – " + PROGRAM);
        preferences.keepLesson(id);
        switch (Runner.<OpenLesson>outcomeOf(() -> opened(id))) {
            case Outcome.Done<OpenLesson>(OpenLesson opened) -> {
                open = opened;
                follow(opened);
                place.getChildren().setAll(opened.frame().node());
                opened.trouble().ifPresent(notice::say);
            }
            case Outcome.Failed<OpenLesson>(Throwable cause) -> {
                top.history("", "");
                status.showPass(null);
                place.getChildren().setAll(new StateCard(Sentences.of(cause), "Try again", () -> open(id)));
            }
        }
        rail.show(id);
        dress();
        perform(Command.PICTURE);
    }

    /// Computes the open pane again, on another backend perhaps.
    private void compute(Backend backend) {
        preferences.keepBackend(backend.id());
        if (open != null) {
            open.model().rerun();
        }
    }

    /// Opens a class in place of the lesson; closing it opens the lesson again.
    ///
    /// @param folder with submissions, or with the grades that were made of them
    public void openClass(Path folder, Path pack) {
        close();
        top.show("", "Class");
        top.history("", "");
        status.showPass(null);
        title.set("Class – " + PROGRAM);
        ClassView view = new Classes(this).view(lab, appearance);
        classroom = view;
        place.getChildren().setAll(view.node());
        dress();
        view.open(folder, pack);
    }

    /// The class on the screen; empty when there is a lesson.
    public Optional<ClassView> classroom() {
        return Optional.ofNullable(classroom);
    }

    private OpenLesson opened(String id) {
        Lesson lesson = syllabus.lesson(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no lesson called " + id + "."));
        return new OpenLesson(lesson, syllabus, store, lab, runner, machine, appearance, this::open);
    }

    /// Says that something went wrong that nobody expected; the work goes on. What a backend owes is computed again.
    public void trouble(Throwable cause) {
        if (lab.computing().isToBlame(cause, lab)) {
            compute(choice.current());
            return;
        }
        notice.say(
                "Something went wrong: " + Sentences.of(cause) + " Your answers are kept; go on, or reset the pane.");
    }

    /// Keeps everything and ends the open lesson.
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
        if (classroom != null) {
            classroom.close();
            classroom = null;
        }
        place.getChildren().clear();
    }

    /// Keeps the state of the pane and how things look.
    public void keep() {
        if (open != null) {
            open.keep();
        }
        preferences.keep(appearance);
    }

    /// Changes how things look.
    public void look(Appearance next) {
        boolean otherLook = next.look() != appearance.look();
        if (otherLook && next.look() == Look.PROJECTOR) {
            before = appearance.look();
        }
        appearance = next;
        preferences.keep(next);
        dress();
        if (otherLook && open != null) {
            open.frame().chrome(next.look());
        }
    }

    /// The lesson on the screen; null when there is none.
    @Nullable
    OpenLesson opened() {
        return open;
    }

    /// Does a command and says whether there was anything to do.
    boolean perform(Command command) {
        return new Deeds(this).does(command);
    }

    /// While a card is open, keys belong to it.
    private boolean performByKey(Command command) {
        return (!overlay.isVisible() || command == Command.LET_GO) && perform(command);
    }

    void ask(Command command) {
        perform(command);
    }

    void go(int lessons) {
        if (open != null) {
            syllabus.outline().neighbour(open.id(), lessons).ifPresent(i -> open(i.id()));
        }
    }

    /// Says a sentence at the lower edge.
    void say(String sentence) {
        notice.say(sentence);
    }

    FilePicker files() {
        return files;
    }

    Syllabus syllabus() {
        return syllabus;
    }

    ProgressStore store() {
        return store;
    }

    Preferences preferences() {
        return preferences;
    }

    Runner runner() {
        return runner;
    }

    Look lookBeforeProjector() {
        return before;
    }

    Overlay overlay() {
        return overlay;
    }

    void fold(boolean toNumbers) {
        railByHand = toNumbers;
        dress();
    }

    boolean isFolded() {
        return rail.isFolded();
    }

    void showKeys() {
        overlay.open(new KeysCard(keys), Pos.CENTER);
    }

    /// Runs the open pane on every backend in turn, over the window.
    void race(OpenLesson lesson) {
        choice.open(runner, all -> {
            RaceCard card = new RaceCard(all.ready());
            overlay.open(card, Pos.CENTER);
            card.start(runner, lesson.model(), lab, all.ready());
        });
    }

    void showFinder() {
        Finder finder = new Finder(new Findable(this, syllabus, keys).everything(), overlay::close);
        overlay.open(finder, Pos.TOP_CENTER);
        finder.begin();
    }

    void showTerm(Syllabus.Term term) {
        overlay.open(term.card().get(), Pos.CENTER);
    }

    private void follow(OpenLesson lesson) {
        var model = lesson.model();
        model.traceProperty().addListener((o, was, is) -> {
            status.showPass(is);
            if (was == null) {
                perform(Command.PICTURE); // a picture that was not there could not take the focus
            }
        });
        model.settingsProperty().addListener((o, was, is) -> status.showSeed(is.seed()));
        model.undoableProperty().addListener((o, was, is) -> history(lesson));
        model.redoableProperty().addListener((o, was, is) -> history(lesson));
        lesson.frame().exercises().score().addListener((o, was, is) -> {
            rail.refresh();
            status.showHealth(store.health());
        });
        lesson.frame().chrome(appearance.look());
        status.showPass(model.trace());
        status.showSeed(model.settings().seed());
        history(lesson);
    }

    private void history(OpenLesson lesson) {
        top.history(
                lesson.model().undoableProperty().get(),
                lesson.model().redoableProperty().get());
    }

    private Mark mark(String id) {
        return Mark.of(store.wasOpened(id), store.solved(id), syllabus.exerciseCount(id));
    }

    /// Puts the appearance on the root, folds what has no room, and tells the lesson.
    private void dress() {
        double width = root.getWidth();
        boolean projector = appearance.look() == Look.PROJECTOR;
        Appearance fitted = width > 0 ? appearance.fitted(width, root.getHeight()) : appearance;
        Stylesheets.show(root, fitted);
        boolean tight = width > 0 && width < UNFOLDED * fitted.zoom();
        rail.fold(railByHand != null ? railByHand : tight);
        top.setVisible(!projector);
        top.setManaged(!projector);
        rail.setVisible(!projector && classroom == null);
        rail.setManaged(!projector && classroom == null);
        if (classroom != null) {
            classroom.dress(fitted);
        }
        if (open != null) {
            open.show(fitted);
            if (width > 0) {
                open.frame().fit(width, fitted);
            }
        }
    }
}

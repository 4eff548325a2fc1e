package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Explanation.Operand;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.engine.torch.PyTorch;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Presence;
import org.jspecify.annotations.Nullable;

/// Why a cell holds its number: the rule, the rule with the numbers put in, and a way back through them to the input.
///
/// It follows the shared selection. Each number can be clicked to be explained in turn; the trail above leads forward
/// again. A cell that is no longer pointed at stays until another one is.
public final class CellExplainer extends Instrument {

    private static final int LISTED_AT_ONCE = 160; // px

    private final FlowPane crumbs = new FlowPane();
    private final Label formula = new Label();
    private final ExplainedLine line;
    private final ExplainedLine below;
    private final ToggleButton all = new ToggleButton();
    private final ListView<String> list = new ListView<>();
    private final ObservableList<String> listed = FXCollections.observableArrayList();
    private final Button copy = new Button("Copy all digits");
    private final Button pytorch = new Button("Copy as PyTorch");
    private final HBox actions;
    private final HBox rule;
    private List<Explanation> walked = List.of();
    private @Nullable Trail trail;

    public CellExplainer(Easel easel) {
        super(easel);
        getStyleClass().add("cell-explainer");
        line = new ExplainedLine(this::stepBack, this::light, this::unlight);
        below = new ExplainedLine(this::stepFromBelow, this::light, this::unlight);
        below.getStyleClass().add("below");
        crumbs.getStyleClass().add("crumbs");
        formula.getStyleClass().add("explained-formula");
        formula.setWrapText(true);
        list.setItems(listed);
        list.getStyleClass().add("operand-list");
        list.setAccessibleText("All numbers that went in");
        list.setMaxHeight(LISTED_AT_ONCE);
        list.setOnMouseClicked(e -> follow(e.getClickCount() == 2));
        list.setOnKeyPressed(e -> follow(e.getCode() == KeyCode.ENTER));
        all.setOnAction(e -> again());
        all.getStyleClass().add("flat");
        copy.setOnAction(e -> copy());
        pytorch.setOnAction(e -> copyAsPyTorch());
        actions = new HBox(all, copy, pytorch);
        actions.getStyleClass().add("explainer-actions");
        formula.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(formula, Priority.ALWAYS);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        rule = new HBox(formula, actions);
        rule.getStyleClass().add("explained-rule");
        VBox content = new VBox(crumbs, rule, line, below, list);
        content.getStyleClass().add("explained");
        place(content, "explanation of a cell");
        content.setFocusTraversable(false);
        easel.selection().shownProperty().addListener((o, was, now) -> point(now));
        point(easel.selection().shownProperty().get());
    }

    /// One step back towards the input, to an operand of the explained cell; see [Explanation#operands].
    public void step(int operand) {
        if (trail != null
                && !walked.isEmpty()
                && operand < walked.getLast().operands().size()) {
            hold();
            trail = trail.first(walked.size() - 1).step(operand);
            again();
        }
    }

    /// Forward again along the trail, to the explanation at a place of it; 0 is the cell that was pointed at.
    public void returnTo(int place) {
        if (trail != null) {
            trail = trail.first(place);
            again();
        }
    }

    /// The explanations from the cell that was pointed at to the one that is shown.
    public List<Explanation> walked() {
        return List.copyOf(walked);
    }

    /// The present line with every digit, as [#copy] puts it on the clipboard.
    public String copied() {
        Showing now = showing();
        return now == null || walked.isEmpty() ? "" : CellWords.copied(now.drawn(), walked.getLast());
    }

    /// Puts the line on the clipboard with every digit.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Copies a script that computes the tensor of the cell that was pointed at, with the pane's present numbers.
    public void copyAsPyTorch() {
        Showing now = showing();
        if (trail != null && now != null && now.drawn().has(trail.start().site())) {
            ClipboardContent content = new ClipboardContent();
            content.putString(PyTorch.script(now.drawn(), trail.start().site()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void point(@Nullable Cell cell) {
        if (cell != null && (trail == null || !cell.equals(trail.start()))) {
            trail = Trail.from(cell);
            again();
        }
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        if (trail == null) {
            return Optional.of("Point at any cell to see the numbers that made it. Click to keep it here.");
        }
        Cell cell = trail.start();
        Trace trace = now.drawn();
        if (!trace.has(cell.site()) || !inside(trace.get(cell.site()), cell.indices())) {
            return Optional.of("The cell that was explained here is gone. Point at another one.");
        }
        return Optional.empty();
    }

    private static boolean inside(Tensor tensor, int... cell) {
        if (cell.length != tensor.rank()) {
            return false;
        }
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= tensor.axes().get(i).size()) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void draw(Showing now) {
        Trail here = trail;
        if (here == null) {
            return;
        }
        Trace trace = now.drawn();
        walked = here.walk(trace);
        Explanation e = walked.getLast();
        title(CellWords.heading(trace, e), e.isGiven() ? "the trail ends here" : "click a number to step back");
        crumbs(trace);
        boolean projected = easel().appearance().getValue().look() == Look.PROJECTOR; // the picture needs the room
        Presence.show(rule, !projected);
        boolean given = e.isGiven();
        formula.setText(
                given ? givenWords(e) : CellWords.lastPart(e.name()) + " = " + e.formula() + "     " + e.index());
        line.show(trace, e);
        Optional<Operand> next = e.line().stream()
                .filter(Operand.class::isInstance)
                .map(Operand.class::cast)
                .filter(o -> !trace.explain(o.tensor(), o.cell()).isGiven())
                .findFirst();
        next.ifPresent(o -> below.show(trace, trace.explain(o.tensor(), o.cell())));
        Presence.show(below, next.isPresent() && !projected);
        operands(trace, e);
    }

    private static String givenWords(Explanation e) {
        return e.name().equals("input")
                ? "This number was given to the pass; nothing computed it."
                : "This number belongs to " + e.name() + ": it was given to the pass, by learning or by hand.";
    }

    private void crumbs(Trace trace) {
        List<Node> row = new ArrayList<>();
        for (int i = 0; i < walked.size(); i++) {
            Explanation e = walked.get(i);
            String name = CellWords.shortName(trace, e.tensor(), e.cell());
            int place = i;
            if (i == walked.size() - 1) {
                row.add(new Label(name));
            } else {
                Hyperlink link = new Hyperlink(name);
                link.setOnAction(event -> returnTo(place));
                row.add(link);
                row.add(new Label("›"));
            }
        }
        Presence.show(crumbs, walked.size() > 1);
        if (walked.size() > 1 || !crumbs.getChildren().isEmpty()) {
            crumbs.getChildren().setAll(row);
        }
    }

    private void operands(Trace trace, Explanation e) {
        int count = e.operands().size();
        long inLine = e.line().stream().filter(Operand.class::isInstance).count();
        Presence.show(all, count > inLine);
        all.setText(all.isSelected() ? "Hide the " + count + " numbers" : "All " + count + " numbers");
        boolean open = all.isSelected() && count > inLine;
        Presence.show(list, open);
        if (open) {
            listed.setAll(e.operands().stream()
                    .map(o -> CellWords.shortName(trace, o.tensor(), o.cell()) + "  " + Numbers.hover(o.value()))
                    .toList());
        }
    }

    private void follow(boolean wanted) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (wanted && at >= 0) {
            step(at);
        }
    }

    private void stepBack(Operand operand) {
        step(indexOf(walked.getLast(), operand));
    }

    /// The lower line explains an operand of the upper one: a click in it goes two steps.
    private void stepFromBelow(Operand operand) {
        Showing now = showing();
        if (now == null) {
            return;
        }
        Trace trace = now.drawn();
        Explanation e = walked.getLast();
        for (int i = 0; i < e.operands().size(); i++) {
            Operand first = e.operands().get(i);
            Explanation under = trace.explain(first.tensor(), first.cell());
            int at = indexOf(under, operand);
            if (at < under.operands().size()) {
                step(i);
                step(at);
                return;
            }
        }
    }

    private static int indexOf(Explanation e, Operand operand) {
        int at = 0;
        for (Operand o : e.operands()) {
            if (o.tensor() == operand.tensor() && Arrays.equals(o.cell(), operand.cell())) {
                return at;
            }
            at++;
        }
        return at;
    }

    private void light(Operand operand) {
        Showing now = showing();
        if (now != null && now.drawn().has(operand.name())) {
            hold();
            List<Integer> at = new ArrayList<>();
            for (int i : operand.cell()) {
                at.add(i);
            }
            easel().selection().hoveredProperty().set(new Cell(operand.name(), at));
        }
    }

    private void unlight() {
        easel().selection().hoveredProperty().set(null);
    }

    /// Locks the explained cell, so that pointing at its operands does not explain them instead.
    private void hold() {
        Selection selection = easel().selection();
        if (trail != null && selection.lockedProperty().get() == null) {
            selection.lockedProperty().set(trail.start());
        }
    }

    @Override
    public String summary() {
        return copied();
    }

    @Override
    protected Twin twin() {
        List<Operand> operands = walked.isEmpty() ? List.of() : walked.getLast().operands();
        Showing now = showing();
        if (now == null) {
            return new Twin("", List.of(), List.of(), (r, c) -> "");
        }
        List<String> names = operands.stream()
                .map(o -> CellWords.shortName(now.drawn(), o.tensor(), o.cell()))
                .toList();
        return new Twin(
                "number",
                List.of("value"),
                names,
                (r, c) -> Numbers.copy(operands.get(r).value()));
    }
}

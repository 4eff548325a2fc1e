package loupe.workbench.exercise;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import loupe.checker.ModelAnswers;
import loupe.checker.number.NumberReader;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Units;
import loupe.course.experiment.Settings;
import loupe.course.expression.Names;
import loupe.workbench.text.Prose;

/// Which editor a question has.
final class Editors {

    private final Prose prose;
    private final ObservableValue<Settings> settings;

    Editors(Prose prose, ObservableValue<Settings> settings) {
        this.prose = prose;
        this.settings = settings;
    }

    /// @param changed told whenever the answer in the editor changed
    Editor of(Asked asked, Runnable changed) {
        long seed = asked.task().key().hashCode() + (long) asked.variant();
        return switch (asked.part().question()) {
            case Question.Numeric q ->
                new NumberEditor(
                        new NumberReader(q.numbers(), q.units(), NumberReader.Trailing.REFUSED),
                        q.units().map(Units::canonical).orElse(""),
                        changed);
            case Question.Whole q ->
                new NumberEditor(
                        new NumberReader(q.numbers(), Optional.empty(), NumberReader.Trailing.PASSED_OVER),
                        "",
                        changed);
            case Question.Vector q -> CellEditor.row(q.numbers(), changed);
            case Question.Matrix q -> matrix(q, asked.exercise().names(asked.variant(), asked.part()), changed);
            case Question.Tokens q -> new TokensEditor(q, changed);
            case Question.Mask q -> new MaskEditor(q, changed);
            case Question.SingleChoice q -> ChoiceEditor.one(q, seed, prose, changed);
            case Question.MultipleChoice q -> ChoiceEditor.several(q, seed, prose, changed);
            case Question.Ordering q -> new OrderEditor(q, seed, changed);
            case Question.Matching q -> new MatchEditor(q, changed);
            case Question.Formula q -> new FormulaEditor(q, changed);
            case Question.GoalState q -> new StateEditor(q, settings);
            case Question.FreeText q -> new TextEditor(q.rubric(), changed);
        };
    }

    /// A matrix has the shape of the right one; its numbers stay with the checker.
    private static CellEditor matrix(Question.Matrix question, Names names, Runnable changed) {
        Answer right = ModelAnswers.of(question, names).orElse(Answer.NOTHING);
        int rows = right instanceof Answer.Items all ? all.items().size() : 1;
        int columns = right instanceof Answer.Items all && all.items().getFirst() instanceof Answer.Items row
                ? row.items().size()
                : 1;
        return CellEditor.matrix(question.numbers(), rows, columns, changed);
    }
}

package loupe.course.exercise;

import loupe.course.expression.Expression;

/// How an expected mistake is recognised.
public sealed interface Fingerprint {

    /// The whole answer is this value, under the tolerance of the question.
    record Same(Key key) implements Fingerprint {}

    /// The same, when the answer came without a unit.
    record SameWithoutUnit(Key key) implements Fingerprint {}

    /// A condition on the state of the pane.
    record When(Expression condition) implements Fingerprint {}

    /// In an order, `first` stands somewhere before `second`.
    record Before(String first, String second) implements Fingerprint {}

    /// A formula worth the same.
    record SameFormula(Expression formula) implements Fingerprint {}
}

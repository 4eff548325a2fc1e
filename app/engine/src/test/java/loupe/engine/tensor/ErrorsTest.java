package loupe.engine.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.engine.backend.Combination;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Shape errors say the operation, both shapes and the way out.
class ErrorsTest {

    private static final Tensor QUERIES = Tensor.zeros(Axes.of("query", 5, "d_head", 2));
    private static final Tensor KEYS = Tensor.zeros(Axes.of("key", 5, "d_head", 3));

    @Test
    void contractNamesBothShapesAndTheAxisThatDiffers() {
        Pass pass = Pass.on(new EjmlBackend());
        refused(
                () -> pass.contract(QUERIES, KEYS, "query", "key"),
                "contract: [query 5, d_head 2] x [key 5, d_head 3] -> [query 5, key 5]: the sizes of d_head differ");
        Tensor values = Tensor.zeros(Axes.of("key", 5, "d_value", 2));
        refused(
                () -> pass.contract(QUERIES, values, "query", "d_value"),
                "contract: [query 5, d_head 2] x [key 5, d_value 2] -> [query 5, d_value 2]: "
                        + "d_head of the first would be lost; keep it or sum it first");
    }

    @Test
    void combineNamesBothShapesAndTheAxisThatIsMissing() {
        refused(
                () -> new EjmlBackend().combine(Combination.ADD, QUERIES, KEYS),
                "add: [query 5, d_head 2] and [key 5, d_head 3]: every axis of one must occur in the other with the "
                        + "same size; key 5 does not");
    }

    @Test
    void linearSaysWhichAxesMustMeet() {
        refused(
                () -> Pass.on(new EjmlBackend()).linear(QUERIES, KEYS),
                "linear: [query 5, d_head 2] x [key 5, d_head 3]: the last axis of the first must be the first of the "
                        + "second");
    }

    @Test
    void reshapeCountsTheCellsOfBoth() {
        refused(
                () -> QUERIES.reshape(Axes.of("pos", 3)),
                "reshape: [query 5, d_head 2] has 10 cells, [pos 3] has 3; the cells must be as many");
    }

    @Test
    void aCellOutsideIsNamedWithItsAxis() {
        assertThatThrownBy(() -> QUERIES.get(5, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("query 5 is outside 0 to 4 of [query 5, d_head 2]");
        assertThatThrownBy(() -> QUERIES.select("d_head", 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("d_head 2 is outside 0 to 1 of [query 5, d_head 2]");
    }

    @Test
    void anAxisThatIsNotThereIsNamedBesideThoseThatAre() {
        refused(() -> QUERIES.axes().size("key"), "no axis \"key\" in [query 5, d_head 2]");
    }

    @Test
    void twoAxesOfOneNameAreRefused() {
        refused(
                () -> Axes.of("pos", 2, "pos", 3),
                "axes [pos 2, pos 3]: the name pos stands twice; rename one of them");
    }

    @Test
    void tooFewNumbersAreCounted() {
        refused(() -> Tensor.of(Axes.of("pos", 3), 1, 2), "tensor [pos 3] needs 3 numbers, got 2");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

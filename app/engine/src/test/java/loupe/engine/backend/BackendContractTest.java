package loupe.engine.backend;

import static loupe.engine.backend.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What every backend must satisfy: the same numbers as the oracle, on odd shapes too.
@ParameterizedClass(name = "{0}")
@MethodSource("backends")
class BackendContractTest {

    private static final double ROUNDING = 2e-6; // of a float32 sum, relative
    private static final Backend ORACLE = new ReferenceBackend();

    private final Backend backend;

    BackendContractTest(Named named) {
        this.backend = named.backend();
    }

    /// A backend under its name, for reports.
    record Named(Backend backend) {
        @Override
        public String toString() {
            return backend.name();
        }
    }

    static Stream<Named> backends() {
        Backends found = Backends.find();
        found.missing().forEach(reason -> System.out.println("backend skipped: " + reason));
        return found.ready().stream().map(Named::new);
    }

    @Test
    void contractSumsOverSharedAxesInAnyOrderAndBatch() {
        Property.holds(draw -> {
            List<Axis> batch = axes(draw, "batch", draw.below(3));
            List<Axis> rows = axes(draw, "row", draw.below(3));
            List<Axis> columns = axes(draw, "column", draw.below(3));
            List<Axis> inner = axes(draw, "inner", draw.below(3));
            Tensor a = draw.tensor(draw.shuffled(joined(batch, rows, inner)));
            Tensor b = draw.tensor(draw.shuffled(joined(batch, columns, inner)));
            Axes result = draw.shuffled(joined(batch, rows, columns));
            assertClose(backend.contract(a, b, result), ORACLE.contract(a, b, result), ROUNDING);
        });
    }

    @Test
    void contractTakesEachSideStraightOrTransposed() {
        Property.holds(draw -> {
            Axis batch = draw.axis("batch", 1, 3);
            Axis row = draw.axis("row", 1, 37);
            Axis column = draw.axis("column", 1, 37);
            Axis inner = draw.axis("inner", 1, 70);
            boolean many = draw.chance(0.5);
            List<Axis> outer = many ? List.of(batch) : List.of();
            Axes straight = joined(outer, List.of(row, inner));
            Axes flipped = joined(outer, List.of(inner, row));
            Tensor a = draw.tensor(draw.chance(0.5) ? straight : flipped);
            Tensor b = draw.tensor(
                    draw.chance(0.5) ? joined(outer, List.of(inner, column)) : joined(outer, List.of(column, inner)));
            Axes result = joined(outer, draw.chance(0.5) ? List.of(row, column) : List.of(column, row));
            assertClose(backend.contract(a, b, result), ORACLE.contract(a, b, result), ROUNDING);
        });
    }

    @Test
    void largeProductsAgreeToo() {
        Property.holdsFewTimes(4, draw -> {
            Axis row = draw.axis("row", 65, 130);
            Axis column = draw.axis("column", 65, 130);
            Axis inner = draw.axis("inner", 65, 130);
            Tensor a = draw.tensor(draw.shuffled(joined(List.of(row, inner))));
            Tensor b = draw.tensor(draw.shuffled(joined(List.of(inner, column))));
            Axes result = Axes.of(List.of(row, column));
            assertClose(backend.contract(a, b, result), ORACLE.contract(a, b, result), ROUNDING);
        });
    }

    @Test
    void contractOverNothingGivesZerosAndKeepsNaN() {
        Tensor empty = backend.contract(
                Tensor.zeros(Axes.of("row", 2, "inner", 0)),
                Tensor.zeros(Axes.of("inner", 0, "column", 3)),
                Axes.of("row", 2, "column", 3));
        assertThat(empty.toArray()).containsOnly(0f).hasSize(6);
        Tensor spoiled = backend.contract(
                Tensor.of(Axes.of("inner", 2), Float.NaN, 1),
                Tensor.of(Axes.of("inner", 2, "column", 1), 1, 1),
                Axes.of("column", 1));
        assertThat(spoiled.item()).isNaN();
    }

    @Test
    void permuteMovesEveryCell() {
        Property.holds(draw -> {
            Tensor a = draw.tensor(Axes.of(axes(draw, "axis", draw.below(5))));
            Axes result = draw.shuffled(a.axes());
            assertThat(backend.permute(a, result).sameAs(ORACLE.permute(a, result)))
                    .isTrue();
        });
    }

    @Test
    void combineRepeatsWhicheverHasFewerAxes() {
        Property.holds(draw -> {
            Axes wide = Axes.of(axes(draw, "axis", 1 + draw.below(4)));
            Axes narrow = Axes.of(wide.list().subList(draw.below(wide.rank() + 1), wide.rank()));
            Tensor a = odd(draw, draw.tensor(wide));
            Tensor b = odd(draw, draw.tensor(draw.chance(0.3) ? draw.shuffled(narrow) : narrow));
            for (Combination how : Combination.values()) {
                assertClose(backend.combine(how, a, b), ORACLE.combine(how, a, b), ROUNDING);
                assertClose(backend.combine(how, b, a), ORACLE.combine(how, b, a), ROUNDING);
            }
        });
    }

    @Test
    void affineScalesAndShifts() {
        Property.holds(draw -> {
            Tensor a = odd(draw, some(draw));
            float factor = (float) draw.normal();
            float shift = (float) draw.normal();
            assertClose(backend.affine(a, factor, shift), ORACLE.affine(a, factor, shift), ROUNDING);
        });
    }

    @Test
    void mapAndItsGradientFollowTheFunction() {
        Property.holds(draw -> {
            Tensor a = draw.chance(0.5) ? draw.tensor(5, some(draw).axes()) : draw.spoiled(some(draw), 0.2, Float.NaN);
            Tensor upstream = draw.tensor(a.axes());
            for (Function function : Function.values()) {
                assertClose(backend.map(function, a), ORACLE.map(function, a), ROUNDING);
                assertClose(
                        backend.mapGradient(function, a, upstream),
                        ORACLE.mapGradient(function, a, upstream),
                        ROUNDING);
            }
        });
    }

    @Test
    void softmaxesOfMaskedRowsAgree() {
        Property.holds(draw -> {
            Tensor a = odd(draw, draw.tensor(draw.chance(0.2) ? 300 : 3, someRows(draw)));
            assertClose(backend.softmax(a), ORACLE.softmax(a), ROUNDING);
            assertClose(backend.logSoftmax(a), ORACLE.logSoftmax(a), ROUNDING);
            Tensor upstream = draw.tensor(a.axes());
            Tensor y = ORACLE.softmax(a);
            assertClose(backend.softmaxGradient(y, upstream), ORACLE.softmaxGradient(y, upstream), 10 * ROUNDING);
        });
    }

    @Test
    void aRowOfNothingButMinusInfinityBecomesNaN() {
        Tensor a = Tensor.full(Axes.of("row", 2, "key", 3), Float.NEGATIVE_INFINITY)
                .with(5, 1, 2);
        float nan = Float.NaN;
        assertThat(backend.softmax(a).toArray()).containsExactly(nan, nan, nan, 0, 0, 1);
    }

    @Test
    void normaliseAndItsGradientAgree() {
        Property.holds(draw -> {
            Tensor a = draw.tensor(draw.uniform(0.1, 4), someRows(draw));
            Tensor upstream = draw.tensor(a.axes());
            float epsilon = draw.of(List.of(1e-5f, 1e-6f, 1e-3f));
            for (Norm norm : Norm.values()) {
                assertClose(backend.normalise(norm, a, epsilon), ORACLE.normalise(norm, a, epsilon), 10 * ROUNDING);
                assertClose(
                        backend.normaliseGradient(norm, a, epsilon, upstream),
                        ORACLE.normaliseGradient(norm, a, epsilon, upstream),
                        100 * ROUNDING);
            }
        });
    }

    @Test
    void reduceFoldsTheMissingAxes() {
        Property.holds(draw -> {
            Tensor a = odd(draw, some(draw));
            List<Axis> kept = new ArrayList<>(a.axes().list());
            kept.removeIf(axis -> draw.chance(0.5));
            Axes result = draw.shuffled(Axes.of(kept));
            for (Reduction how : Reduction.values()) {
                assertClose(backend.reduce(how, a, result), ORACLE.reduce(how, a, result), 10 * ROUNDING);
            }
        });
    }

    @Test
    void gatherPicksRowsAndScatterAddsThemUp() {
        Property.holds(draw -> {
            Axis row = draw.axis("row", 1, 9);
            Axes table = Axes.of(List.of(row, draw.axis("d_model", 0, 7)));
            Axes positions = Axes.of(axes(draw, "pos", draw.below(3)));
            Tensor ids = draw.ids(row.size(), positions);
            Tensor weights = draw.tensor(table);
            Tensor picked = backend.gather(weights, ids);
            assertThat(picked.sameAs(ORACLE.gather(weights, ids))).isTrue();
            assertClose(backend.scatter(picked, ids, table), ORACLE.scatter(picked, ids, table), ROUNDING);
        });
    }

    @Test
    void anIdOutsideTheTableIsRefusedByNumber() {
        Tensor table = Tensor.zeros(Axes.of("row", 3, "d_model", 2));
        for (float id : new float[] {-1, 3, 0.5f, Float.NaN}) {
            assertThatThrownBy(() -> backend.gather(table, Tensor.vector("pos", id)))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining(Float.toString(id))
                    .hasMessageContaining("0 to 2");
        }
    }

    @Test
    void whereKeepsAllowedCellsAndFillsTheRest() {
        Property.holds(draw -> {
            Tensor a = odd(draw, some(draw));
            List<Axis> kept = new ArrayList<>(a.axes().list());
            kept.removeIf(axis -> draw.chance(0.5));
            Tensor mask = draw.mask(0.6, draw.chance(0.3) ? draw.shuffled(Axes.of(kept)) : Axes.of(kept));
            float fill = draw.of(List.of(0f, -1e9f, Float.NEGATIVE_INFINITY));
            assertThat(backend.where(mask, a, fill).sameAs(ORACLE.where(mask, a, fill)))
                    .isTrue();
        });
    }

    @Test
    void slicesAndJoinsAreCopies() {
        Property.holds(draw -> {
            Axes whole = Axes.of(axes(draw, "axis", 1 + draw.below(3)));
            Tensor a = draw.tensor(whole);
            Axis axis = draw.of(whole.list());
            int from = draw.below(axis.size() + 1);
            int to = from + draw.below(axis.size() - from + 1);
            Tensor cut = backend.slice(a, axis.name(), from, to);
            assertThat(cut.sameAs(ORACLE.slice(a, axis.name(), from, to))).isTrue();
            Tensor before = backend.slice(a, axis.name(), 0, from);
            Tensor after = backend.slice(a, axis.name(), to, axis.size());
            Tensor again = backend.join(axis.name(), List.of(before, cut, after));
            assertThat(again.sameAs(a)).isTrue();
            assertThat(backend.affine(again, 1, 0).sameAs(a)).isTrue();
        });
    }

    @Test
    void aSliceBeyondItsAxisIsRefused() {
        Tensor a = Tensor.zeros(Axes.of("row", 3));
        assertThatThrownBy(() -> backend.slice(a, "row", 2, 4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("slice row 2 to 4 of [row 3]");
    }

    @Test
    void whatWasAskedForIsThereWhenABackendHasSettled() {
        Tensor made = backend.affine(Tensor.vector("row", 1, 2), 2, 0);
        backend.settle();
        assertThat(made.toArray()).containsExactly(2, 4);
    }

    @Test
    void argumentsAreLeftUntouched() {
        Property.holds(draw -> {
            Tensor a = draw.tensor(Axes.of("row", 3, "inner", 4));
            Tensor b = draw.tensor(Axes.of("inner", 4, "column", 5));
            float[] before = a.toArray();
            backend.contract(a, b, Axes.of("row", 3, "column", 5));
            backend.softmax(a);
            backend.normalise(Norm.LAYER, a, 1e-5f);
            backend.map(Function.GELU, a);
            backend.affine(a, 2, 1);
            backend.combine(Combination.ADD, a, a);
            assertThat(a.toArray()).isEqualTo(before);
        });
    }

    @Test
    void operationsAreFifteenAndNoMore() {
        long operations = Arrays.stream(Backend.class.getMethods())
                .filter(method -> method.getReturnType() == Tensor.class && !method.isDefault())
                .count();
        assertThat(operations).isEqualTo(15);
        assertThat(Backend.class.getMethods())
                .filteredOn(method -> method.getReturnType() != Tensor.class)
                .as("and what a backend says of itself")
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("id", "name", "sumsInOneOrder", "settle");
    }

    private static Tensor some(Draw draw) {
        return draw.tensor(2, Axes.of(axes(draw, "axis", draw.below(4))));
    }

    /// At least one axis; the last may hold a single cell, or none.
    private static Axes someRows(Draw draw) {
        List<Axis> outer = axes(draw, "axis", draw.below(3));
        return Axes.of(outer).append(draw.axis("last", draw.chance(0.1) ? 0 : 1, 9));
    }

    /// Mostly as it is, sometimes with −∞ or NaN in places.
    private static Tensor odd(Draw draw, Tensor tensor) {
        return switch (draw.below(5)) {
            case 0 -> draw.spoiled(tensor, 0.3, Float.NEGATIVE_INFINITY);
            case 1 -> draw.spoiled(tensor, 0.1, Float.NaN);
            default -> tensor;
        };
    }

    /// Axes of odd sizes; now and then one of size 1 or 0.
    private static List<Axis> axes(Draw draw, String name, int count) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            axes.add(draw.axis(name + "_" + i, draw.chance(0.05) ? 0 : 1, 7));
        }
        return axes;
    }

    @SafeVarargs
    private static Axes joined(List<Axis>... parts) {
        List<Axis> all = new ArrayList<>();
        for (List<Axis> part : parts) {
            all.addAll(part);
        }
        return Axes.of(all);
    }
}

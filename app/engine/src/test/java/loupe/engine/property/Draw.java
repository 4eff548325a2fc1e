package loupe.engine.property;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Random inputs of one try. Sizes are halved, once or more, when a failing try is made smaller.
public final class Draw {

    private final SplittableRandom random;
    private final int halvings;

    Draw(long seed, int halvings) {
        this.random = new SplittableRandom(seed);
        this.halvings = halvings;
    }

    /// A size between these two, both included; nearer to the first in a smaller try.
    public int size(int from, int to) {
        return from + ((random.nextInt(from, to + 1) - from) >> halvings);
    }

    /// A whole number from 0 to just below `bound`.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double uniform(double from, double to) {
        return random.nextDouble(from, to);
    }

    public double normal() {
        return random.nextGaussian();
    }

    public long seed() {
        return random.nextLong();
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// The same things in a random order.
    public <T> List<T> shuffled(List<T> things) {
        List<T> order = new java.util.ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }

    public Axes shuffled(Axes axes) {
        return Axes.of(shuffled(axes.list()));
    }

    /// Normal numbers with this standard deviation.
    public Tensor tensor(double spread, Axes axes) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (spread * random.nextGaussian());
        }
        return Tensor.of(axes, cells);
    }

    public Tensor tensor(Axes axes) {
        return tensor(1, axes);
    }

    /// Whole numbers from 0 to just below `bound`: token ids, labels.
    public Tensor ids(int bound, Axes axes) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(bound);
        }
        return Tensor.of(axes, cells);
    }

    /// Ones with this probability, zeros otherwise.
    public Tensor mask(double ones, Axes axes) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = chance(ones) ? 1 : 0;
        }
        return Tensor.of(axes, cells);
    }

    /// Some cells replaced, each with this probability.
    public Tensor spoiled(Tensor tensor, double probability, float value) {
        float[] cells = tensor.toArray();
        for (int i = 0; i < cells.length; i++) {
            if (chance(probability)) {
                cells[i] = value;
            }
        }
        return Tensor.of(tensor.axes(), cells);
    }

    /// A random cell of a tensor that has any.
    public int[] cell(Axes axes) {
        return axes.cell(random.nextInt(axes.size()));
    }

    /// An axis of a size between these two.
    public Axis axis(String name, int from, int to) {
        return new Axis(name, size(from, to));
    }
}

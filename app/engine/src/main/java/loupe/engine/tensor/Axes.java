package loupe.engine.tensor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// The ordered axes of a tensor, outermost first; names are unique. Cells are numbered row by row, the last axis
/// running fastest.
public final class Axes implements Iterable<Axis> {

    /// No axes at all: the shape of a single number.
    public static final Axes SCALAR = new Axes(List.of());

    private final List<Axis> axes;
    private final int size;
    private final int hash;

    private Axes(List<Axis> axes) {
        this.axes = axes;
        long cells = 1;
        for (int i = 0; i < axes.size(); i++) {
            cells = Math.multiplyExact(cells, (long) axes.get(i).size());
            for (int j = 0; j < i; j++) {
                if (axes.get(i).name().equals(axes.get(j).name())) {
                    throw new IllegalArgumentException(
                            "axes " + axes + ": the name " + axes.get(i).name() + " stands twice; rename one of them");
                }
            }
        }
        if (cells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("axes " + axes + ": " + cells + " cells are more than one array holds");
        }
        this.size = (int) cells;
        this.hash = axes.hashCode();
    }

    /// Names and sizes in turn: `Axes.of("query", 5, "key", 5)`.
    public static Axes of(Object... namesAndSizes) {
        if (namesAndSizes.length % 2 != 0) {
            throw new IllegalArgumentException("axes: names and sizes come in pairs, got " + namesAndSizes.length);
        }
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            axes.add(new Axis((String) namesAndSizes[i], (Integer) namesAndSizes[i + 1]));
        }
        return of(axes);
    }

    public static Axes of(List<Axis> axes) {
        return axes.isEmpty() && SCALAR != null ? SCALAR : new Axes(List.copyOf(axes));
    }

    public int rank() {
        return axes.size();
    }

    /// The number of cells: the product of all sizes.
    public int size() {
        return size;
    }

    public Axis get(int index) {
        return axes.get(index);
    }

    public Axis last() {
        if (axes.isEmpty()) {
            throw new IllegalStateException("a single number has no last axis");
        }
        return axes.getLast();
    }

    public List<Axis> list() {
        return axes;
    }

    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    public boolean has(String name) {
        return find(name) >= 0;
    }

    /// Where the axis stands, outermost 0.
    public int indexOf(String name) {
        int index = find(name);
        if (index < 0) {
            throw new IllegalArgumentException("no axis \"" + name + "\" in " + this);
        }
        return index;
    }

    public int size(String name) {
        return axes.get(indexOf(name)).size();
    }

    public Axis axis(String name) {
        return axes.get(indexOf(name));
    }

    /// How far apart neighbouring cells along each axis lie in memory.
    public int[] strides() {
        int[] strides = new int[axes.size()];
        int step = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = step;
            step *= axes.get(i).size();
        }
        return strides;
    }

    /// The memory position of a cell, given one index for each axis.
    public int offset(int... cell) {
        if (cell.length != axes.size()) {
            throw new IndexOutOfBoundsException("cell with " + cell.length + " indices, tensor " + this);
        }
        int offset = 0;
        for (int i = 0; i < cell.length; i++) {
            int n = axes.get(i).size();
            if (cell[i] < 0 || cell[i] >= n) {
                throw new IndexOutOfBoundsException(
                        axes.get(i).name() + " " + cell[i] + " is outside 0 to " + (n - 1) + " of " + this);
            }
            offset = offset * n + cell[i];
        }
        return offset;
    }

    /// The inverse of [#offset]: the indices of the cell at a memory position.
    public int[] cell(int offset) {
        Objects.checkIndex(offset, size);
        int[] cell = new int[axes.size()];
        int rest = offset;
        for (int i = axes.size() - 1; i >= 0; i--) {
            int n = axes.get(i).size();
            cell[i] = rest % n;
            rest /= n;
        }
        return cell;
    }

    public Axes rename(String from, String to) {
        int index = indexOf(from);
        List<Axis> renamed = new ArrayList<>(axes);
        renamed.set(index, new Axis(to, axes.get(index).size()));
        return of(renamed);
    }

    public Axes without(String name) {
        int index = indexOf(name);
        List<Axis> left = new ArrayList<>(axes);
        left.remove(index);
        return of(left);
    }

    /// The same axes with the last one replaced.
    public Axes withLast(Axis axis) {
        last();
        List<Axis> changed = new ArrayList<>(axes);
        changed.set(axes.size() - 1, axis);
        return of(changed);
    }

    public Axes append(Axis axis) {
        List<Axis> more = new ArrayList<>(axes);
        more.add(axis);
        return of(more);
    }

    public Axes prepend(Axis axis) {
        List<Axis> more = new ArrayList<>(axes);
        more.addFirst(axis);
        return of(more);
    }

    private int find(String name) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Iterator<Axis> iterator() {
        return axes.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Axes that && hash == that.hash && axes.equals(that.axes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// As it stands in error messages and titles: `[query 5, key 5]`.
    @Override
    public String toString() {
        return axes.toString();
    }
}

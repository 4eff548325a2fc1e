package loupe.engine.tensor;

/// One direction of a tensor: what is counted along it (`query`, `d_model`) and how many there are.
public record Axis(String name, int size) {

    public Axis {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("axis: a name is needed, such as \"pos\"");
        }
        if (size < 0) {
            throw new IllegalArgumentException("axis " + name + ": size " + size + " is negative");
        }
    }

    @Override
    public String toString() {
        return name + " " + size;
    }
}

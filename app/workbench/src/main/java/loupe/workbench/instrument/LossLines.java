package loupe.workbench.instrument;

import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/// Curves as the chart library reads them.
final class LossLines extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    /// One curve: places on the lower axis, rising, and its values.
    @SuppressWarnings("ArrayRecordComponent")
    record Curve(String name, double[] x, double[] y) {}

    private transient List<Curve> curves = List.of();

    void show(List<Curve> now) {
        curves = List.copyOf(now);
        fireDatasetChanged();
    }

    /// Whether these are the curves that are shown already.
    boolean holds(List<Curve> others) {
        if (others.size() != curves.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            Curve a = others.get(i);
            Curve b = curves.get(i);
            if (!a.name().equals(b.name()) || !Arrays.equals(a.x(), b.x()) || !Arrays.equals(a.y(), b.y())) {
                return false;
            }
        }
        return true;
    }

    /// The point of a curve nearest to a place on the lower axis.
    int nearest(int curve, double x) {
        double[] all = curves.get(curve).x();
        int best = 0;
        for (int i = 1; i < all.length; i++) {
            best = Math.abs(all[i] - x) < Math.abs(all[best] - x) ? i : best;
        }
        return best;
    }

    /// The furthest place on the lower axis that a curve reaches.
    double furthest() {
        return curves.stream().mapToDouble(c -> c.x()[c.x().length - 1]).max().orElse(0);
    }

    List<String> names() {
        return curves.stream().map(Curve::name).toList();
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public String getSeriesKey(int curve) {
        return curves.get(curve).name();
    }

    @Override
    public int getItemCount(int curve) {
        return curves.get(curve).x().length;
    }

    @Override
    public Number getX(int curve, int point) {
        return getXValue(curve, point);
    }

    @Override
    public Number getY(int curve, int point) {
        return getYValue(curve, point);
    }

    @Override
    public double getXValue(int curve, int point) {
        return curves.get(curve).x()[point];
    }

    @Override
    public double getYValue(int curve, int point) {
        return curves.get(curve).y()[point];
    }
}

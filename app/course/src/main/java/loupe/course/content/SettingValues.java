package loupe.course.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.course.expression.Array;
import loupe.course.expression.Value;

/// Carries values that an author or a learner gave into the settings of an experiment.
public final class SettingValues {

    private SettingValues() {}

    /// The settings with these values. Throws [loupe.course.experiment.RefusedException] if a setting
    /// does not allow its value, and [IllegalArgumentException] if there is no setting of that name.
    public static Settings apply(Settings settings, Map<String, Value> values) {
        Settings changed = settings;
        for (var entry : values.entrySet()) {
            Setting<?> setting = changed.setting(entry.getKey());
            changed = changed.withText(entry.getKey(), text(setting, entry.getValue()));
        }
        return changed;
    }

    private static String text(Setting<?> setting, Value value) {
        return switch (value) {
            case Value.Scalar(double number) -> number(number);
            case Value.Truth(boolean truth) -> truth ? "on" : "off";
            case Value.Text(String text) -> text;
            case Value.Items(List<Value> items) ->
                items.stream().map(item -> text(setting, item)).collect(Collectors.joining(" "));
            case Array a when a.rank() == 1 -> row(setting, a);
            case Array a ->
                IntStream.range(0, a.size(0))
                        .mapToObj(i -> row(setting, Array.vector(row(a, i))))
                        .collect(Collectors.joining("/"));
        };
    }

    private static double[] row(Array matrix, int i) {
        return IntStream.range(0, matrix.size(1))
                .mapToDouble(j -> matrix.at(i, j))
                .toArray();
    }

    private static String row(Setting<?> setting, Array row) {
        boolean mask = setting instanceof GridSetting grid && grid.kind() == GridSetting.Kind.MASK;
        return IntStream.range(0, row.length())
                .mapToObj(i -> number(row.at(i)))
                .collect(Collectors.joining(mask ? "" : " "));
    }

    private static String number(double number) {
        if (number == StrictMath.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        return BigDecimal.valueOf(number).toPlainString();
    }
}

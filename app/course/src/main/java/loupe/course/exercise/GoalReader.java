package loupe.course.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.course.source.Shown;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;

/// Reads the keys of a goal: which settings of the pane count, and what has to hold.
final class GoalReader {

    private final YamlFields fields;

    GoalReader(YamlFields fields) {
        this.fields = fields;
    }

    Question read() {
        Map<String, StateField> state = new LinkedHashMap<>();
        fields.fields("state")
                .ifPresent(s ->
                        s.all().keySet().forEach(name -> s.fields(name).ifPresent(f -> state.put(name, field(f)))));
        if (state.isEmpty()) {
            fields.problem("a goal reads no setting", "add state: {name: {double: [0, 1]}}", "EX-06");
        }
        fields.words("locked");
        List<Goal> goals = new ArrayList<>();
        for (YamlFields g : fields.each("goals")) {
            String id = Ids.inner(g, "id");
            double points = g.number("points", 1, 0, 1000);
            var feedback = PartReader.template(g, "feedback");
            var show = PartReader.show(g);
            PartReader.expression(g, "expr").ifPresent(e -> goals.add(new Goal(id, e, points, feedback, show)));
            g.done();
        }
        if (goals.stream().mapToDouble(Goal::points).sum() <= 0) {
            fields.problem("there is no goal with points", "add goals: [{id: …, expr: …, points: 1}]", "EX-03");
        }
        return new Question.GoalState(fields.text("pane"), state, goals, witness());
    }

    private Answer.Fields witness() {
        YamlNode node = fields.needed("witness").orElse(null);
        if (node != null && Answer.of(node) instanceof Answer.Fields witness) {
            return witness;
        }
        fields.problem("a goal needs a witness: a state that reaches it", "add witness: {name: value}", "EX-06");
        return new Answer.Fields(Map.of());
    }

    private static StateField field(YamlFields f) {
        String kind = f.all().keySet().stream().findFirst().orElse("");
        return switch (kind) {
            case "double" -> {
                List<Double> ends = FormulaReader.numbers(f, "double");
                yield new StateField.Decimal(ends.get(0), ends.get(1));
            }
            case "int" -> {
                List<Double> ends = FormulaReader.numbers(f, "int");
                yield new StateField.Whole(ends.get(0).intValue(), ends.get(1).intValue());
            }
            case "grid" -> {
                List<Integer> size = QuestionReader.sizes(f, "grid");
                yield new StateField.Grid(size.get(0), size.get(1));
            }
            case "numbers" -> {
                List<Integer> size = QuestionReader.sizes(f, "numbers");
                yield new StateField.Numbers(size.get(0), size.get(1));
            }
            case "choice" -> new StateField.Choice(f.words("choice"));
            case "switch" -> new StateField.Switch();
            case "text" -> new StateField.Words(f.whole("text", 200, 1, 4000));
            default -> {
                String fix = "one of double, int, grid, numbers, choice, switch, text";
                f.problem("a setting of kind " + Shown.quoted(kind) + " is not known", fix, "EX-06");
                yield new StateField.Switch();
            }
        };
    }
}

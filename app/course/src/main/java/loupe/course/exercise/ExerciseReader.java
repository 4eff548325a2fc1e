package loupe.course.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.course.expression.Authored;
import loupe.course.expression.Expression;
import loupe.course.expression.Template;
import loupe.course.expression.Value;
import loupe.course.source.Shown;
import loupe.course.source.Spelling;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;

/// Reads one exercise: what all its parts share, and then each part.
final class ExerciseReader {

    private final YamlFields fields;
    private final Defaults defaults;

    ExerciseReader(YamlFields fields, Defaults defaults) {
        this.fields = fields;
        this.defaults = defaults;
    }

    Exercise read() {
        String id = Ids.checked(fields, "id");
        fields.node("source");
        String title = fields.text("title");
        Template prompt = fields.needed("prompt").map(this::template).orElse(Template.plain(""));
        List<Hint> hints = hints(fields, defaults.hints());
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlFields part : fields.each("parts")) {
            Part read = new PartReader(part, defaults).read();
            read.carryForward().filter(c -> !seen.contains(c.from())).ifPresent(c -> {
                String fix = Spelling.suggestion(c.from(), seen, "name a part that comes before");
                part.problem("carry_forward: no part " + Shown.quoted(c.from()) + " comes before", fix, "EX-06");
            });
            if (!seen.add(read.id())) {
                part.problem("part \"" + read.id() + "\" is there twice", "give one of them another id", "EX-01");
            }
            parts.add(read);
        }
        if (parts.isEmpty()) {
            fields.problem("there is nothing to answer", "add parts:", "EX-06");
        }
        Exercise exercise = new Exercise(
                id, title, prompt, link(), given(), parameters(), experiment(), hints, parts, fields.line());
        fields.done();
        return exercise;
    }

    private Template template(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Authored.template(scalar, fields.problems());
        }
        fields.problem(node, "the prompt must be text", "write prompt: …", "EX-06");
        return Template.plain("");
    }

    static List<Hint> hints(YamlFields fields, Defaults.Hints usual) {
        List<Hint> hints = new ArrayList<>();
        for (YamlFields hint : fields.each("hints")) {
            Template text = hint.scalar("text")
                    .map(s -> Authored.template(s, fields.problems()))
                    .orElse(Template.plain(""));
            hints.add(
                    new Hint(text, hint.whole("after", usual.after(), 0, 50), hint.number("cost", usual.cost(), 0, 1)));
            hint.done();
        }
        return hints;
    }

    private Optional<Link> link() {
        return fields.fields("links").map(links -> {
            Map<String, String> more = new LinkedHashMap<>();
            links.all().forEach((key, node) -> {
                if (node instanceof YamlNode.Scalar scalar) {
                    more.put(key, scalar.text());
                }
            });
            String pane = links.text("pane");
            Optional<Integer> step = links.has("step") ? Optional.of(links.whole("step", 1, 1, 50)) : Optional.empty();
            Optional<String> site = links.optionalText("site");
            more.keySet().removeAll(Set.of("pane", "step", "site"));
            return new Link(pane, step, site, more);
        });
    }

    private Map<String, Value> given() {
        Map<String, Value> given = new LinkedHashMap<>();
        fields.fields("given").ifPresent(g -> g.all().forEach((name, node) -> given.put(name, value(node))));
        return given;
    }

    private Optional<OwnExperiment> experiment() {
        return fields.fields("experiment").map(e -> {
            Map<String, Value> start = new LinkedHashMap<>();
            e.fields("start").ifPresent(s -> s.all().forEach((name, node) -> start.put(name, value(node))));
            OwnExperiment experiment = new OwnExperiment(e.text("id"), start);
            e.done();
            return experiment;
        });
    }

    private Value value(YamlNode node) {
        return Authored.value(node, fields.problems());
    }

    private Parameters parameters() {
        return fields.fields("params").map(this::parameters).orElse(Parameters.NONE);
    }

    private Parameters parameters(YamlFields params) {
        List<Expression> require = new ArrayList<>();
        for (YamlNode node : params.list("require")) {
            if (node instanceof YamlNode.Scalar scalar) {
                Authored.expression(scalar, fields.problems()).ifPresent(require::add);
            }
        }
        List<Integer> deploy = params.list("deploy").stream().map(this::variant).toList();
        List<Parameters.Parameter> list = new ArrayList<>();
        for (String name : params.all().keySet()) {
            if (!name.equals("require") && !name.equals("deploy")) {
                params.fields(name).ifPresent(p -> list.add(parameter(name, p)));
            }
        }
        return new Parameters(list, require, deploy.isEmpty() ? List.of(0) : deploy);
    }

    private int variant(YamlNode node) {
        boolean plain = node instanceof YamlNode.Scalar s && s.text().matches("[0-9]{1,6}");
        if (!plain) {
            fields.problem(node, "a variant is a whole number", "write deploy: [0, 1, 2]", "EX-03");
        }
        return plain ? Integer.parseInt(((YamlNode.Scalar) node).text()) : 0;
    }

    private Parameters.Parameter parameter(String name, YamlFields p) {
        List<Value> choices = p.list("choice").stream().map(this::value).toList();
        if (choices.isEmpty()) {
            p.problem("parameter " + name + " has nothing to choose from", "add choice: [ … ]", "EX-03");
        }
        Value own = p.node("seed_value")
                .map(this::value)
                .orElseGet(() -> choices.isEmpty() ? Value.of(0) : choices.getFirst());
        p.done();
        return new Parameters.Parameter(name, choices, own);
    }
}

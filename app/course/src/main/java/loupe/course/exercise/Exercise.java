package loupe.course.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.course.expression.Names;
import loupe.course.expression.Template;
import loupe.course.expression.Value;

/// A question with one or more parts. `line` is where it stands in its file.
public record Exercise(
        String id,
        String title,
        Template prompt,
        Optional<Link> link,
        Map<String, Value> given,
        Parameters parameters,
        Optional<OwnExperiment> experiment,
        List<Hint> hints,
        List<Part> parts,
        int line) {

    public Exercise {
        given = Map.copyOf(given);
        hints = List.copyOf(hints);
        parts = List.copyOf(parts);
    }

    public Optional<Part> part(String partId) {
        return parts.stream().filter(p -> p.id().equals(partId)).findFirst();
    }

    /// The constants and the numbers of one variant, by name.
    public Map<String, Value> values(int variant) {
        Map<String, Value> values = new LinkedHashMap<>(given);
        values.putAll(Variants.draw(id, parameters, variant));
        return values;
    }

    public Names names(int variant) {
        return Names.of(values(variant));
    }

    /// The same for one part, with the right answers to the parts before it by their ids.
    public Names names(int variant, Part part) {
        return names(variant).or(new EarlierAnswers(this, variant, parts.subList(0, Math.max(0, parts.indexOf(part)))));
    }

    /// The text of the question with the variant's numbers in it.
    public String prompt(int variant) {
        return prompt.render(names(variant));
    }

    /// The fraction that the first `used` hints of a part take off: those of the exercise come first, then its own.
    public double hintCost(Part part, int used) {
        return Stream.concat(hints.stream(), part.hints().stream())
                .limit(Math.max(0, used))
                .mapToDouble(Hint::cost)
                .sum();
    }

    public double points() {
        return parts.stream().mapToDouble(Part::points).sum();
    }
}

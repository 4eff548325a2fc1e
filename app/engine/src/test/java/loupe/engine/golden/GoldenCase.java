package loupe.engine.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.engine.checkpoint.Safetensors;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;
import loupe.engine.tensor.Tensor;

/// One recorded computation: its parameters, what goes in, and what must come out.
final class GoldenCase {

    private static final Set<String> GIVEN = Set.of("input", "weight");
    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(16, 1_000_000);

    private final String id;
    private final Map<String, Json> parameters;
    private final Map<String, Json> tensors;
    private final Safetensors numbers;
    private final double worst;

    private GoldenCase(String id, Json.Obj description, Safetensors numbers) {
        this.id = id;
        this.parameters = fields(description.fields().get("parameters"));
        this.tensors = fields(description.fields().get("tensors"));
        this.numbers = numbers;
        this.worst = number(fields(description.fields().get("tolerance")).get("worst_tensor"));
    }

    static GoldenCase read(String id, Path folder) {
        try {
            Json.Obj description = StrictJson.read(id, Files.readString(folder.resolve("case.json")), LIMITS);
            return new GoldenCase(id, description, Safetensors.read(folder.resolve("tensors.safetensors")));
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    /// `functional/softmax`.
    String id() {
        return id;
    }

    Map<String, Json> parameters() {
        return parameters;
    }

    /// The names of the inputs and weights, in the file's order.
    List<String> given() {
        return names(true);
    }

    /// The names of everything that must come out.
    List<String> expected() {
        return names(false);
    }

    private List<String> names(boolean given) {
        List<String> names = new ArrayList<>();
        tensors.forEach((name, about) -> {
            if (GIVEN.contains(text(about, "role")) == given) {
                names.add(name);
            }
        });
        return names;
    }

    /// An input or weight with the axes that the case names, or with these instead.
    Tensor tensor(String name, String... axes) {
        Json about = tensors.get(name);
        if (about == null || !GIVEN.contains(text(about, "role"))) {
            throw new IllegalArgumentException(
                    id + ": \"" + name + "\" is neither input nor weight; given: " + given());
        }
        if (axes.length > 0) {
            return numbers.tensor(name, axes);
        }
        List<String> named = axes(about);
        return named.isEmpty() ? numbers.tensor(name) : numbers.tensor(name, named.toArray(String[]::new));
    }

    /// The axes as the case names them; empty if it does not, or names two alike.
    private static List<String> axes(Json about) {
        if (!(fields(about).get("axes") instanceof Json.Arr list)) {
            return List.of();
        }
        List<String> axes =
                list.items().stream().map(axis -> ((Json.Str) axis).value()).toList();
        return new HashSet<>(axes).size() == axes.size() ? axes : List.of();
    }

    float[] numbers(String name) {
        return numbers.tensor(name).toArray();
    }

    boolean isWhole(String name) {
        return text(tensors.get(name), "dtype").startsWith("int");
    }

    boolean isGradient(String name) {
        return text(tensors.get(name), "role").equals("gradient");
    }

    /// The relative error that is allowed for this tensor, or for every tensor of the case where this one names none;
    /// 0 where it must be equal.
    double tolerance(String name) {
        Json own = fields(tensors.get(name)).get("tolerance");
        return isWhole(name) ? 0 : own instanceof Json.Num ? number(own) : worst;
    }

    private static double number(Json json) {
        return Double.parseDouble(((Json.Num) json).literal());
    }

    static Map<String, Json> fields(Json json) {
        return ((Json.Obj) json).fields();
    }

    private static String text(Json json, String field) {
        return ((Json.Str) fields(json).get(field)).value();
    }
}

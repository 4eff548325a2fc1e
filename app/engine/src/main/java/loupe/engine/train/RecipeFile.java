package loupe.engine.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `recipe.json`: what went into a model and what came out of it, for people to read.
record RecipeFile(Recipe recipe, Plan plan, List<CurvePoint> curve) {
    /// The losses, then the model's own figures.
    Map<String, Double> figures(Map<String, Double> measured) {
        CurvePoint last = curve.getLast();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("training_loss", last.training());
        figures.put("validation_loss", last.validation());
        if (recipe.bestLoss() > 0) {
            figures.put("best_possible_loss", recipe.bestLoss());
            figures.put("validation_over_best", last.validation() / recipe.bestLoss());
        }
        figures.putAll(measured);
        return figures;
    }

    /// The text of the file.
    String text(Map<String, Double> figures) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("model", recipe.name());
            json.writeStringField("summary", recipe.summary());
            json.writeNumberField("seed", plan.seed());
            json.writeNumberField("steps", plan.steps());
            json.writeNumberField("weights", plan.start().weights().count());
            texts(json, "shape", plan.config().toMap());
            texts(json, "ingredients", recipe.ingredients());
            json.writeObjectFieldStart("figures");
            for (Map.Entry<String, Double> figure : figures.entrySet()) {
                number(json, figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("curve");
            for (CurvePoint point : curve) {
                json.writeStartObject();
                json.writeNumberField("step", point.step());
                number(json, "training", point.training());
                number(json, "validation", point.validation());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /// JSON has no NaN: what is not known is left out.
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (!Double.isNaN(value)) {
            json.writeNumberField(name, value);
        }
    }
}

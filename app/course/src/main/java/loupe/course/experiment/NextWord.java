package loupe.course.experiment;

import java.util.List;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;

/// Where a decoding lesson takes its logits from: numbers typed in, or the last position of story-gpt after a text of
/// the learner's own.
final class NextWord {

    static final String MODEL = "story-gpt";

    private static final String BY_HAND = "by_hand";
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");

    private NextWord() {}

    static ChoiceSetting source() {
        return new ChoiceSetting(
                "source",
                "Numbers from",
                List.of(new ChoiceSetting.Option(BY_HAND, "typed in"), new ChoiceSetting.Option("model", MODEL)),
                BY_HAND);
    }

    static TextSetting text() {
        return new TextSetting(
                "text",
                "Text so far",
                400,
                List.of(
                        "anna and tom are friends . anna took the",
                        "ben took the coins to the bank and",
                        "ben took the boat to the bank and",
                        "mia counted to three :",
                        ""));
    }

    /// A row of at most ten numbers.
    static GridSetting row(String name, String label, float min, float max, float... first) {
        return new GridSetting(
                name,
                label,
                GridSetting.Kind.NUMBERS,
                1,
                LETTERS.size(),
                min,
                max,
                Tensor.matrix("row", "token", new float[][] {first}));
    }

    static boolean fromModel(Settings settings) {
        return !settings.choice("source").equals(BY_HAND);
    }

    /// The typed row as `[token]`; tokens are named A, B, C, …
    static Tensor typed(Pass pass, Tensor row) {
        pass.label("token", LETTERS.subList(0, row.size()));
        return row.reshape(Axes.of("token", row.size()));
    }

    /// Runs story-gpt over the text and gives the logits `[token]` of what comes next. Publishes the whole pass.
    static Tensor logits(Pass pass, Settings settings, Lab lab) {
        Transformer model = lab.models().trained(MODEL);
        Tokenizer tokenizer = lab.models().tokenizer(MODEL);
        Prompts prompt = Prompts.story(model, tokenizer, settings.text("text"));
        Tensor ids = prompt.publish(pass, tokenizer);
        pass.label("token", pass.labels("d_vocab"));
        Tensor all = model.forward(pass, ids);
        int n = prompt.ids().length;
        return pass.relabel(pass.slice(all, "pos", n - 1, n), Axes.of("token", tokenizer.size()));
    }
}

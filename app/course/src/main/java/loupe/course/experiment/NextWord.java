package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;

/// Where a decoding lesson takes its logits from: numbers typed in, or the last position of story-gpt after a text of
/// the learner's own.
final class NextWord {

    static final String MODEL = "story-gpt";
    static final String BY_HAND = "by_hand";

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
        return new TextSetting("text", "Text so far", 400, Prompts.OPENINGS);
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

    /// Names the tokens of a row that was typed in: A, B, C, …
    static Tensor typed(Pass pass, Tensor row) {
        pass.label("token", LETTERS.subList(0, row.size()));
        return row.reshape(Axes.of("token", row.size()));
    }

    /// Runs story-gpt over the text and gives the logits `[token]` of what comes next. Publishes the whole pass and, as
    /// `dropped`, how many tokens at the beginning no longer fit into the context.
    static Tensor logits(Pass pass, Settings settings, Lab lab) {
        Transformer model = lab.models().trained(MODEL);
        Tokenizer tokenizer = lab.models().tokenizer(MODEL);
        int[] ids = Prompts.story(tokenizer, settings.text("text"));
        int from = Math.max(0, ids.length - model.config().nCtx());
        int[] kept = Arrays.copyOfRange(ids, from, ids.length);
        List<String> tokens = tokenizer.labels(kept);
        pass.label("pos", tokens);
        pass.label("query", tokens);
        pass.label("key", tokens);
        List<String> vocabulary =
                IntStream.range(0, tokenizer.size()).mapToObj(tokenizer::label).toList();
        pass.label("d_vocab", vocabulary);
        pass.label("token", vocabulary);
        pass.site("dropped", Tensor.scalar(from));
        Tensor input = pass.site("tokens", Tensor.ids("pos", kept));
        Tensor all = model.forward(pass, input);
        Tensor last = pass.slice(all, "pos", kept.length - 1, kept.length);
        return pass.relabel(last, Axes.of("token", tokenizer.size()));
    }
}

package loupe.engine.token;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Cuts text into tokens and numbers them: the first thing that happens to a text on its way into a model.
///
/// Ids run from 0 to `size() - 1`. Every tokenizer is immutable and safe to share between threads.
public interface Tokenizer {

    /// The ids of the tokens of `text`, in reading order.
    int[] encode(String text);

    /// The text that the ids stand for.
    ///
    /// @throws IndexOutOfBoundsException if an id is not in the vocabulary
    String decode(int... ids);

    /// The number of different tokens.
    int size();

    /// The characters of the token `id`, exactly: spaces are spaces.
    String text(int id);

    /// The id of the token with exactly this text, if there is one.
    OptionalInt id(String token);

    /// The token `id` for a picture: spaces and line ends have a visible shape, see [TokenLabel].
    default String label(int id) {
        return TokenLabel.of(text(id));
    }

    /// The labels of several tokens, to name an axis.
    default List<String> labels(int... ids) {
        return Arrays.stream(ids).mapToObj(this::label).toList();
    }

    /// The labels of the tokens of `text`.
    default List<String> labelsOf(String text) {
        return labels(encode(text));
    }
}

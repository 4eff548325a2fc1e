package loupe.engine.golden;

import java.util.Set;

/// The cases that wait for mechanisms which the engine does not have yet. The list only ever shrinks.
final class LeftForLater {

    static final Set<String> CASES = Set.of(
            // whole models of other families
            "gradients/llama_2layer_ce", "gradients/t5_seq2seq_ce");

    private LeftForLater() {}
}

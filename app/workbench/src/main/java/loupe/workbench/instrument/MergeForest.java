package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// What merges have built: each symbol that is in no later merge, as a tree down to its characters.
///
/// @param roots the trees, in the order in which they were finished
record MergeForest(List<Node> roots) {

    /// One symbol.
    ///
    /// @param merge which merge made it, −1 for a character
    /// @param count how often its pair occurred then
    /// @param children its two parts, none for a character
    record Node(String word, int merge, int count, List<Node> children) {

        /// How many characters stand below it.
        int leaves() {
            return children.isEmpty()
                    ? 1
                    : children.stream().mapToInt(Node::leaves).sum();
        }

        /// How many levels it has.
        int depth() {
            return 1 + children.stream().mapToInt(Node::depth).max().orElse(0);
        }
    }

    /// Reads the merges of a pass: `merges [merge, part]` with left, right and joined as numbers into `symbols`.
    static MergeForest of(Trace trace, String merges, String counts, String symbols) {
        Tensor table = trace.get(merges);
        Tensor often = trace.get(counts);
        List<String> names =
                trace.labels(symbols, trace.get(symbols).axes().last().name());
        int n = table.axes().get(0).size();
        Map<Integer, Node> made = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        List<Integer> order = new ArrayList<>();
        for (int m = 0; m < n; m++) {
            int left = Math.round(table.get(m, 0));
            int right = Math.round(table.get(m, 1));
            int joined = Math.round(table.get(m, 2));
            List<Node> parts = List.of(part(made, names, left), part(made, names, right));
            made.put(joined, new Node(AxisLabels.visible(names.get(joined)), m, Math.round(often.get(m)), parts));
            used.add(left);
            used.add(right);
            used.remove(joined);
            order.add(joined);
        }
        return new MergeForest(order.stream()
                .filter(id -> !used.contains(id))
                .distinct()
                .map(made::get)
                .toList());
    }

    private static Node part(Map<Integer, Node> made, List<String> names, int id) {
        Node known = made.get(id);
        return known != null ? known : new Node(AxisLabels.visible(names.get(id)), -1, 0, List.of());
    }
}

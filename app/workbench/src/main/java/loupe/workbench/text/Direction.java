package loupe.workbench.text;

import java.text.Bidi;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Which way words run: Hebrew and Arabic from right to left, most others from left to right.
enum Direction {
    RIGHTWARDS,
    LEFTWARDS,
    /// Figures and signs go with what stands beside them.
    NEITHER;

    /// Of the first letter that has one; rightwards if there is none.
    static Direction of(List<? extends Node> items) {
        for (Node item : items) {
            Direction own = of(item);
            if (own != NEITHER) {
                return own;
            }
        }
        return RIGHTWARDS;
    }

    /// The words of a line from left to right, as they are seen.
    static List<Node> visualOrder(List<Node> items, boolean leftwards) {
        List<Direction> own = items.stream().map(Direction::of).toList();
        if (!leftwards && !own.contains(LEFTWARDS)) {
            return items;
        }
        byte[] levels = new byte[items.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(own, i, leftwards);
        }
        Object[] order = items.toArray();
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return List.of(order).stream().map(Node.class::cast).toList();
    }

    /// True after a space, a line break, a hyphen, or a letter of a script that is written without spaces.
    static boolean mayEndLine(String word) {
        if (word.isEmpty()) {
            return false;
        }
        int last = word.codePointBefore(word.length());
        return Character.isWhitespace(last) || last == '-' || Character.isIdeographic(last);
    }

    private static byte level(List<Direction> own, int at, boolean leftwards) {
        Direction it = own.get(at);
        if (it == NEITHER) {
            Direction before = at == 0 ? NEITHER : own.get(at - 1);
            Direction after = at == own.size() - 1 ? NEITHER : own.get(at + 1);
            it = before == after && before != NEITHER ? before : leftwards ? LEFTWARDS : RIGHTWARDS;
        }
        return (byte) (it == LEFTWARDS ? 1 : leftwards ? 2 : 0);
    }

    private static Direction of(Node item) {
        if (!(item instanceof Text text)) {
            return NEITHER;
        }
        return text.getText()
                .codePoints()
                .mapToObj(Direction::of)
                .filter(d -> d != NEITHER)
                .findFirst()
                .orElse(NEITHER);
    }

    private static Direction of(int code) {
        return switch (Character.getDirectionality(code)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> RIGHTWARDS;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> LEFTWARDS;
            default -> NEITHER;
        };
    }
}

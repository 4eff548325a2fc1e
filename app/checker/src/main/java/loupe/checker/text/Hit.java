package loupe.checker.text;

import java.util.BitSet;

/// Where a pattern was found in a clause: from `start` up to, not including, `end`; `matched` are the words that the
/// pattern names, without those between them.
record Hit(int start, int end, BitSet matched) {

    Hit(int start, int end) {
        this(start, end, new BitSet());
        matched.set(start, end);
    }

    Hit with(Hit other) {
        BitSet both = new BitSet();
        both.or(matched);
        both.or(other.matched);
        return new Hit(Math.min(start, other.start), Math.max(end, other.end), both);
    }

    int width() {
        return end - start;
    }

    boolean overlaps(Hit other) {
        return other.start < end && start < other.end;
    }

    boolean covers(Hit other) {
        return start <= other.start && other.end <= end;
    }
}

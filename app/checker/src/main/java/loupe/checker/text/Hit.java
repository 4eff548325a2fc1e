package loupe.checker.text;

/// Where a pattern was found in a clause: from `start` up to, not including, `end`.
record Hit(int start, int end) {

    Hit with(Hit other) {
        return new Hit(Math.min(start, other.start), Math.max(end, other.end));
    }

    int width() {
        return end - start;
    }
}

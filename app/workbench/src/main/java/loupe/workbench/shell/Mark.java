package loupe.workbench.shell;

/// How far a learner is in a lesson: a sign, and always the word with it.
enum Mark {
    DONE("●", "done"),
    BEGUN("◐", "begun"),
    NEW("○", "not begun");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    /// Done when all exercises are solved; a lesson without exercises is done when it was opened.
    static Mark of(boolean opened, int solved, int exercises) {
        if (exercises > 0 ? solved >= exercises : opened) {
            return DONE;
        }
        return opened || solved > 0 ? BEGUN : NEW;
    }
}

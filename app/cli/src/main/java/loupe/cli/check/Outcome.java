package loupe.cli.check;

import loupe.checker.result.Result;

/// Collects how a run went, for the exit code: the gravest of what was met.
final class Outcome {

    private boolean errors;
    private boolean otherPacks;
    private boolean invalid;

    void note(Result result) {
        errors |= result.state() == Result.State.ERROR;
        otherPacks |= result.forAnotherPack();
        invalid |= result.state() == Result.State.INVALID;
    }

    int exit() {
        if (errors) {
            return Exit.ERROR;
        }
        if (otherPacks) {
            return Exit.PACK;
        }
        return invalid ? Exit.INVALID : Exit.DONE;
    }
}

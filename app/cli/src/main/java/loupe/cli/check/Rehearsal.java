package loupe.cli.check;

import java.nio.file.Path;
import java.util.List;

/// Goes once through what graders and instructors run most. `bin/make-cache` has Java write down the classes that were
/// needed, so that the next start finds them in memory as they are.
final class Rehearsal {

    private static final List<String> FORMATS =
            List.of("loupe", "gradescope", "prairielearn", "autolab", "github-classroom", "junit", "xapi");

    private Rehearsal() {}

    /// @param words a folder with `pack.yaml` and submissions, and a folder for what comes of it
    public static void main(String[] words) {
        Path example = Path.of(words[0]);
        Path out = Path.of(words[1]);
        String pack = example.resolve("pack.yaml").toString();
        for (String format : FORMATS) {
            String report = out.resolve(format).toString();
            rehearse("grade", "--pack", pack, "--format", format, "--out", report, example.toString());
        }
        rehearse("class", "--pack", pack, "--out", out.resolve("grades").toString(), example.toString());
    }

    private static void rehearse(String... words) {
        int exit = LoupeCheck.execute(words);
        if (exit != Exit.DONE) {
            throw new IllegalStateException("the example ends with " + exit + ": " + String.join(" ", words));
        }
    }
}

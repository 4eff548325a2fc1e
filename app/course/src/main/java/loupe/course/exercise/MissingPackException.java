package loupe.course.exercise;

import java.nio.file.Path;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;

/// There is no pack where one was looked for. The message is one sentence that says what would be one.
public final class MissingPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingPackException(Path path, String why) {
        super(new Finding(
                        String.valueOf(path.getFileName()),
                        Place.file(),
                        why + "; a pack is a .yaml file, a folder with pack.yaml, or a .zip of one",
                        "IO-01")
                .text());
    }
}

package loupe.course.exercise;

import java.util.Map;
import java.util.Optional;

/// Where in the picture an exercise lives: the lesson, the step (from 1), the site to look at, and
/// whatever else the pane understands (`row: 2`).
public record Link(String pane, Optional<Integer> step, Optional<String> site, Map<String, String> more) {
    public Link {
        more = Map.copyOf(more);
    }
}

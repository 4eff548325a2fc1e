package loupe.course.source;

import java.util.List;
import java.util.stream.Collectors;

/// An author's file cannot be used; every problem that was found is here, not only the first.
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    public ContentException(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public ContentException(ContentProblem problem) {
        this(List.of(problem));
    }

    /// In the order of the file.
    public List<ContentProblem> problems() {
        return problems;
    }
}

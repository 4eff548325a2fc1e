package loupe.course.source;

import java.util.ArrayList;
import java.util.List;

/// The problems met while one file is read, so that an author sees all of them at once.
public final class Problems {

    private static final int MOST = 100; // beyond that the list helps nobody

    private final String file;
    private final List<ContentProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(int line, int column, String message, String fix, String code) {
        add(new ContentProblem(file, line, column, message, fix, code));
    }

    public void add(ContentProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    public void addAll(List<ContentProblem> problems) {
        problems.forEach(this::add);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<ContentProblem> list() {
        return List.copyOf(found);
    }

    /// Throws all of them together, if there are any.
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentException(found);
        }
    }
}

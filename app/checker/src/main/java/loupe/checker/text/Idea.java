package loupe.checker.text;

import loupe.course.exercise.Rubric;

/// An idea of the rubric and what the text says about it; `quote` holds the learner's own words.
public record Idea(Rubric.Concept concept, State state, String quote) {

    public boolean found() {
        return state == State.YES;
    }
}

package loupe.workbench.exercise;

import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.progress.Attempt;

/// A question with the numbers that it is asked with.
record Asked(Task task, int variant) {

    /// The name under which answers are kept.
    String key() {
        return Attempt.key(task.key(), variant);
    }

    /// What is asked, in Markdown.
    String text() {
        return task.asked(variant);
    }

    /// Another part of the same exercise, with the same numbers.
    Asked other(Part part) {
        return new Asked(task.other(part), variant);
    }

    Exercise exercise() {
        return task.exercise();
    }

    Part part() {
        return task.part();
    }

    /// How many wrong tries there may be; 0 for any number.
    int mostTries() {
        return part().attempts().max();
    }
}

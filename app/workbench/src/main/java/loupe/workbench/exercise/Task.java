package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.List;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;

/// One thing to answer: a part of an exercise.
///
/// @param number of the exercise in its lesson, from 1
/// @param letter of the part, from 0
record Task(Exercise exercise, Part part, int number, int letter) {

    /// Every question of a lesson, in order.
    static List<Task> all(ExercisePack pack) {
        List<Task> all = new ArrayList<>();
        int number = 0;
        for (Exercise exercise : pack.exercises()) {
            number++;
            for (int i = 0; i < exercise.parts().size(); i++) {
                all.add(new Task(exercise, exercise.parts().get(i), number, i));
            }
        }
        return List.copyOf(all);
    }

    /// The name under which answers are kept: `heads`, or `heads.count` where an exercise has several parts.
    String key() {
        return exercise.parts().size() == 1 ? exercise.id() : exercise.id() + "." + part.id();
    }

    /// `2b` for the second part of the second exercise; `2` where there is one part.
    String shown() {
        return exercise.parts().size() == 1 ? String.valueOf(number) : number + String.valueOf((char) ('a' + letter));
    }

    /// What is asked, in Markdown, with the numbers of a variant.
    String asked(int variant) {
        String prompt = exercise.prompt(variant);
        return part.ask()
                .map(ask -> prompt + "\n\n" + ask.render(exercise.names(variant)))
                .orElse(prompt);
    }

    /// Another part of the same exercise.
    Task other(Part part) {
        return new Task(exercise, part, number, exercise.parts().indexOf(part));
    }
}

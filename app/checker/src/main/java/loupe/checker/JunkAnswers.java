package loupe.checker;

import java.util.List;

/// Texts that answer no question: a rubric that accepts one of them accepts anything.
final class JunkAnswers {

    static final List<String> LIST = List.of(
            "I do not know.",
            "no idea sorry, I was ill that week and could not read the chapter at all",
            "It depends on the model and on the task, I think, and there are many reasons for that.",
            "The weather was fine and we went to the river with the dog and the cat.",
            "Because the teacher said so in the lesson, and that is why it is the way it is.",
            "This is a very interesting question, and the answer is explained well in the text above.",
            "Yes, because it is better and more modern than what people did before it was invented.",
            "No, it is not, and nobody should ever do it in this way or in any other way.",
            "asdf jkl asdf jkl asdf jkl asdf jkl asdf jkl",
            "the the the the the the the the the the the the",
            "1 2 3 4 5 6 7 8 9 10 11 12",
            "? ! . , ; : - ( ) [ ] ? ! . , ; :",
            "model data layer training network learning deep neural machine",
            "A transformer is a neural network that was published in the year 2017 by some people.",
            "It makes the whole thing work well, and without it the whole thing would not work well.",
            "They are both the same, only the names are different, as far as I can see.",
            "See my answer to the question before this one, it is the same there.",
            "Please give me the points, I studied for a long time and I need them.",
            "Large models need many computers and much electricity, and that is expensive.",
            "In the end we can say that there are good and bad sides to everything.");

    private JunkAnswers() {}
}

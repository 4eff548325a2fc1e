package loupe.checker.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.Grader;
import loupe.checker.submission.CanonicalJson;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionReader;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;
import loupe.course.source.Shown;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// Grades submissions: a pure function of pack, policy and submission. May be used by several threads at once.
///
/// ```java
/// Graded graded = new SubmissionGrader(pack, Policy.DEFAULT, grader).grade("s-0042.loupesub", bytes);
/// ```
///
/// A submission that cannot be read, or is not for this pack, gives a result too: `invalid`, with the reason. The
/// codes beside those of [SubmissionReader]: SB-01 an exercise or part that the pack does not have, SB-09 made for
/// another pack.
public final class SubmissionGrader {

    private final ExercisePack pack;
    private final PackName name;
    private final Policy policy;
    private final PartGrader parts;
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();

    public SubmissionGrader(ExercisePack pack, Policy policy, Grader grader) {
        this.pack = pack;
        this.name = PackName.of(pack);
        this.policy = policy;
        this.parts = new PartGrader(grader, policy);
        pack.exercises().forEach(e -> exercises.put(e.id(), e));
    }

    /// Reads and grades. Never throws for anything in the bytes.
    ///
    /// @param file how the submission is called in messages
    public Graded grade(String file, byte[] bytes) {
        Submission submission;
        try {
            submission = SubmissionReader.read(file, bytes);
        } catch (LoupeInputException e) {
            return refused(file, bytes, Result.State.INVALID, e.finding().text());
        }
        return new Graded(file, Optional.of(submission), grade(file, submission));
    }

    /// The record of a submission that was not graded, with the reason.
    public Graded refused(String file, byte[] bytes, Result.State state, String reason) {
        Result result = new Result(
                "", CanonicalJson.sha256(bytes), name, policy.id(), "", state, 0, 0, 0, List.of(), List.of(reason));
        return new Graded(file, Optional.empty(), result);
    }

    /// Grades what was read.
    public Result grade(String file, Submission submission) {
        List<String> warnings = new ArrayList<>();
        Optional<Finding> objection = objection(file, submission, warnings);
        if (objection.isPresent()) {
            return empty(
                    submission, Result.State.INVALID, List.of(objection.get().text()));
        }
        List<PartLine> lines = new ArrayList<>();
        Map<String, List<PartAnswers>> byExercise = new HashMap<>();
        for (PartAnswers answers : submission.answers()) {
            byExercise
                    .computeIfAbsent(answers.exercise(), id -> new ArrayList<>())
                    .add(answers);
        }
        for (Counted counted : counted(submission, byExercise)) {
            List<PartAnswers> siblings =
                    byExercise.getOrDefault(counted.exercise().id(), List.of());
            lines.add(parts.grade(counted.exercise(), counted.part(), counted.answers(), siblings));
            Invisible.in(counted.answers()).ifPresent(what -> warnings.add(file + ": " + what));
        }
        return empty(submission, Result.State.COMPLETE, warnings).with(lines);
    }

    private Optional<Finding> objection(String file, Submission submission, List<String> warnings) {
        boolean anyVersion = policy.versions() == Policy.Versions.ANY;
        boolean same = anyVersion
                ? submission.pack().id().equals(name.id())
                : submission.pack().sha256().equals(name.sha256());
        if (!same) {
            String other = submission.pack().id() + " " + submission.pack().version();
            String what = "made for " + Shown.quoted(other) + ", which is not the pack " + name.id() + " "
                    + name.version() + " byte for byte; grade it with its own pack";
            return Optional.of(new Finding(file, Place.key("pack"), what, Result.OTHER_PACK));
        }
        for (PartAnswers answers : submission.answers()) {
            if (known(answers).isEmpty()) {
                String place = answers.exercise() + "/" + answers.part();
                Finding unknown =
                        new Finding(file, Place.key("answers"), "the pack has no part " + Shown.quoted(place), "SB-01");
                if (!anyVersion) {
                    return Optional.of(unknown);
                }
                warnings.add(unknown.text());
            }
        }
        return Optional.empty();
    }

    /// A part that counts, with what was handed in for it.
    private record Counted(Exercise exercise, Part part, PartAnswers answers) {}

    private List<Counted> counted(Submission submission, Map<String, List<PartAnswers>> byExercise) {
        return policy.scope() == Policy.Scope.PACK
                ? everything(byExercise)
                : submission.answers().stream()
                        .flatMap(answers -> known(answers).stream())
                        .filter(c -> policy.counts(c.exercise().id()))
                        .toList();
    }

    private Optional<Counted> known(PartAnswers answers) {
        return Optional.ofNullable(exercises.get(answers.exercise()))
                .flatMap(e -> e.part(answers.part()).map(p -> new Counted(e, p, answers)));
    }

    private List<Counted> everything(Map<String, List<PartAnswers>> byExercise) {
        List<Counted> counted = new ArrayList<>();
        for (Exercise exercise : pack.exercises()) {
            Map<String, PartAnswers> given = new HashMap<>();
            byExercise.getOrDefault(exercise.id(), List.of()).forEach(a -> given.put(a.part(), a));
            for (Part part : policy.counts(exercise.id()) ? exercise.parts() : List.<Part>of()) {
                PartAnswers none = new PartAnswers(exercise.id(), part.id(), 0, List.of(), 0);
                counted.add(new Counted(exercise, part, given.getOrDefault(part.id(), none)));
            }
        }
        return counted;
    }

    private Result empty(Submission submission, Result.State state, List<String> warnings) {
        return new Result(
                submission.id(),
                submission.sha256(),
                name,
                policy.id(),
                submission.student().key(),
                state,
                0,
                0,
                0,
                List.of(),
                warnings);
    }
}

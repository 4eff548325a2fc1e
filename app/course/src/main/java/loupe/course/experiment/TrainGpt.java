package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.SortingTask;
import loupe.engine.model.Transformer;
import loupe.engine.op.CrossEntropy;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.engine.train.Example;
import loupe.engine.train.Plan;
import loupe.engine.train.Schedule;
import loupe.engine.train.SorterRecipe;
import loupe.engine.train.Sorting;
import loupe.engine.train.StoryRecipe;

/// A GPT that learns in front of the learner: a small one that sorts six letters, trained here from nothing; or the
/// recorded training of story-gpt.
///
/// Sites: `training_step`; `train_loss [step]`, `gradient_norm [step]` (sorter), `validation_loss [look]` (nats; labels
/// are steps), `start_loss` = ln of the vocabulary size, `accuracy` (sorter: share of unseen rows sorted without a
/// slip); `tokens [pos]` with every site of the pass over them; `written [place]`, what the model writes.
final class TrainGpt implements Experiment {

    private static final int BRISK = 40; // steps that take well under a second

    @Override
    public String id() {
        return "train-gpt";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new ChoiceSetting(
                        "what",
                        "Watch",
                        List.of(
                                new ChoiceSetting.Option("sorter", "a sorter"),
                                new ChoiceSetting.Option("story", "story-gpt")),
                        "sorter"),
                new WholeSetting("steps", "Steps trained", 0, 2000, Training.STRIDE, 0, BRISK),
                WholeSetting.of("n_layers", "Layers", 1, 4, 2).retraining(),
                WholeSetting.of("n_heads", "Heads", 1, 4, 2).retraining(),
                new WholeSetting("d_head", "Width of a head", 4, 32, 4, 16).retraining(),
                NumberSetting.logarithmic("rate", "Learning rate", 1e-4, 1e-1, 3e-3)
                        .retraining(),
                new WholeSetting("batch", "Rows a step", 4, 64, 4, 32).retraining(),
                NumberSetting.linear("dropout", "Dropout", 0, 0.5, 0.05, 0).retraining(),
                new TextSetting("letters", "Letters to sort", 20, List.of("CABBAC", "CCBBAA", "ABCABC")),
                Checkpoints.setting(),
                NextWord.text(),
                WholeSetting.of("layer", "Layer", 0, 3, 0)
                        .atMost(s -> (isStory(s) ? StoryRecipe.LAYERS : s.whole("n_layers")) - 1),
                WholeSetting.of("head", "Head", 0, 3, 0)
                        .atMost(s -> (isStory(s) ? StoryRecipe.HEADS : s.whole("n_heads")) - 1));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        if (isStory(settings)) {
            GrowingStory.run(pass, settings, lab);
        } else {
            sorter(pass, settings, lab);
        }
        return pass.trace();
    }

    private static boolean isStory(Settings settings) {
        return settings.choice("what").equals("story");
    }

    private static void sorter(Pass pass, Settings settings, Lab lab) {
        int[] letters = letters(settings.text("letters"));
        int step = settings.whole("steps");
        Training.Seen seen = training(settings, lab).at(step, lab.backend());
        pass.site("training_step", Tensor.scalar(step));
        pass.site("start_loss", Tensor.scalar((float) Math.log(SortingTask.LETTERS)));
        pass.site("train_loss", Tensor.vector("step", seen.trainLoss()));
        pass.site("gradient_norm", Tensor.vector("step", seen.gradientNorm()));
        looks(pass, seen.validationLoss());
        pass.site("accuracy", Tensor.scalar(seen.accuracy()));
        int[] written = Sorting.sort(seen.model(), lab.backend(), letters);
        pass.label("d_vocab", List.of("A", "B", "C"));
        int[] read = Arrays.copyOf(letters, SortingTask.CONTEXT);
        System.arraycopy(written, 0, read, letters.length, SortingTask.CONTEXT - letters.length);
        name(pass, "pos", read);
        name(pass, "query", read);
        name(pass, "key", read);
        name(pass, "place", written);
        seen.model().forward(pass, pass.site("tokens", Tensor.ids("pos", read)));
        pass.site("written", Tensor.ids("place", written));
    }

    private static void looks(Pass pass, float[] losses) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            steps.add(Integer.toString(i * Training.STRIDE));
        }
        pass.label("look", steps);
        pass.site("validation_loss", Tensor.vector("look", losses));
    }

    private static void name(Pass pass, String axis, int[] letters) {
        pass.label(
                axis,
                Arrays.stream(letters)
                        .mapToObj(l -> Character.toString('A' + l))
                        .toList());
    }

    private static int[] letters(String text) {
        int[] letters = text.replace(" ", "")
                .toUpperCase(Locale.ROOT)
                .chars()
                .map(c -> c - 'A')
                .toArray();
        if (letters.length != SortingTask.LENGTH
                || Arrays.stream(letters).anyMatch(l -> l < 0 || l >= SortingTask.LETTERS)) {
            throw new RefusedException("The sorter reads six letters A, B or C, such as CABBAC.");
        }
        return letters;
    }

    private static Training training(Settings settings, Lab lab) {
        int heads = settings.whole("n_heads");
        return lab.training(List.of("sorter", settings.trained()), () -> {
            Plan plan = SorterRecipe.plan(
                            SorterRecipe.shape(settings.whole("n_layers"), heads, heads * settings.whole("d_head")),
                            new Schedule.Constant(settings.number("rate")),
                            settings.whole("batch"),
                            settings.seed(),
                            2000)
                    .withDropout(settings.number("dropout"));
            List<Example> unseen = SortingTask.unseen().stream()
                    .map(SortingTask::example)
                    .map(e -> new Example(e.input(), e.labels()))
                    .toList();
            return new Training(plan, unseen, (model, backend) -> share(model, backend, unseen));
        });
    }

    /// The share of rows without a slip. A model that is shown the right letters so far slips at the same place as one
    /// that reads its own, so one pass a row decides.
    private static double share(Transformer model, Backend backend, List<Example> rows) {
        return rows.parallelStream().filter(row -> sorts(model, backend, row)).count() / (double) rows.size();
    }

    private static boolean sorts(Transformer model, Backend backend, Example row) {
        Tensor logits = model.forward(Pass.forgetful(backend), Tensor.ids("pos", row.input()));
        for (int pos = 0; pos < row.labels().length; pos++) {
            int label = row.labels()[pos];
            for (int id = 0; label != CrossEntropy.IGNORED && id < SortingTask.LETTERS; id++) {
                if (id != label && logits.get(pos, id) >= logits.get(pos, label)) {
                    return false;
                }
            }
        }
        return true;
    }
}

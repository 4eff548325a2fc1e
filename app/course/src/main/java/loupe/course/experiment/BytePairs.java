package loupe.course.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.BpeRules;
import loupe.engine.token.BpeStep;
import loupe.engine.token.BpeText;
import loupe.engine.token.BpeTrainer;
import loupe.engine.token.LetterCase;
import loupe.engine.token.PairCount;
import loupe.engine.token.Split;
import loupe.engine.token.SymbolPair;
import loupe.engine.token.TieRule;
import loupe.engine.token.TokenLabel;

/// Byte-pair encoding on the learner's own text, one merge at a time.
///
/// Sites: `tokens [pos]` now and `tokens_before [pos_before]`, numbers into `symbols [symbol]`; `pair_counts [pair]` of
/// the text as it stands, most frequent first; `merges [merge, part]` (left, right, joined) with `merge_counts
/// [merge]`;
/// `length [step]`, `characters_per_token [step]` and `vocab_size [step]` after 0, 1, 2, … merges.
final class BytePairs implements Experiment {

    private static final String PETER = "Peter Piper picked a peck of pickled peppers";

    private static final int MOST_MERGES = 50;

    @Override
    public String id() {
        return "byte-pairs";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new TextSetting(
                        "text",
                        "Text",
                        600,
                        List.of(
                                PETER,
                                "aaabdaaabac",
                                "low low low low low lower lower newest newest newest newest newest newest widest widest"
                                        + " widest",
                                "the cat sat on the mat and the rat sat on the cat")),
                WholeSetting.of("merges", "Merges", 0, MOST_MERGES, 1),
                new ChoiceSetting(
                        "tie",
                        "When two pairs tie",
                        List.of(
                                new ChoiceSetting.Option("first_seen", "first seen"),
                                new ChoiceSetting.Option("lexicographic", "alphabet")),
                        "first_seen"),
                new ToggleSetting("inside_words", "Inside words", true),
                new ToggleSetting("lower", "Lower case", true),
                new TextSetting("by_hand", "Merges chosen by hand", 2000, List.of("")));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        String text = settings.text("text");
        BpeTrainer trainer = new BpeTrainer(rules(settings));
        BpeText start = trainer.start(text);
        if (start.length() == 0) {
            throw new RefusedException("There is nothing to merge yet. Type a few words.");
        }
        List<BpeStep> all = trainer.train(text, MOST_MERGES, byHand(settings.text("by_hand")));
        List<BpeStep> steps = all.subList(0, Math.min(settings.whole("merges"), all.size()));
        BpeText now = steps.isEmpty() ? start : steps.getLast().after();
        BpeText before = steps.isEmpty() ? start : steps.getLast().before();

        Pass pass = lab.pass(settings);
        Map<String, Integer> symbols = symbols(start, steps);
        pass.label("symbol", symbols.keySet().stream().map(TokenLabel::of).toList());
        pass.site(
                "symbols",
                Tensor.ids("symbol", symbols.values().stream().mapToInt(i -> i).toArray()));
        tokens(pass, "tokens", "pos", now, symbols);
        tokens(pass, "tokens_before", "pos_before", before, symbols);
        pairs(pass, trainer.count(now));
        merges(pass, steps, symbols);
        growth(pass, start, steps);
        outlook(pass, start, all);
        merged(pass, before, now, steps);
        return pass.trace();
    }

    private static BpeRules rules(Settings settings) {
        return new BpeRules(
                settings.on("lower") ? LetterCase.LOWERED : LetterCase.KEPT,
                settings.on("inside_words") ? Split.WORDS : Split.NOWHERE,
                settings.choice("tie").equals("first_seen") ? TieRule.FIRST_SEEN : TieRule.LEXICOGRAPHIC);
    }

    /// Written as `2 a b; 5 c d`: at step 2 (from 0) merge a and b. A blank inside a symbol is written `·`.
    private static Map<Integer, SymbolPair> byHand(String written) {
        Map<Integer, SymbolPair> chosen = new LinkedHashMap<>();
        for (String entry : written.split(";")) {
            String[] parts = entry.strip().split(" +");
            if (parts.length == 3 && parts[0].matches("[0-9]{1,4}")) {
                chosen.put(
                        Integer.parseInt(parts[0]),
                        new SymbolPair(parts[1].replace('·', ' '), parts[2].replace('·', ' ')));
            }
        }
        return chosen;
    }

    /// Characters in the order first seen, then what each merge made.
    private static Map<String, Integer> symbols(BpeText start, List<BpeStep> steps) {
        LinkedHashSet<String> all = new LinkedHashSet<>(start.tokens());
        steps.forEach(step -> all.add(step.chosen().joined()));
        Map<String, Integer> ids = new LinkedHashMap<>();
        all.forEach(symbol -> ids.put(symbol, ids.size()));
        return ids;
    }

    private static void tokens(Pass pass, String site, String axis, BpeText text, Map<String, Integer> symbols) {
        List<String> tokens = text.tokens();
        pass.label(axis, tokens.stream().map(TokenLabel::of).toList());
        pass.site(site, Tensor.ids(axis, ids(tokens, symbols)));
    }

    private static int[] ids(List<String> tokens, Map<String, Integer> symbols) {
        return tokens.stream().mapToInt(t -> symbols.getOrDefault(t, 0)).toArray();
    }

    private static void pairs(Pass pass, List<PairCount> counts) {
        pass.label("pair", counts.stream().map(BytePairs::label).toList());
        float[] cells = new float[counts.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = counts.get(i).count();
        }
        pass.site("pair_counts", Tensor.vector("pair", cells));
    }

    /// The two symbols with a gap between them that is no blank of the text.
    private static String label(PairCount count) {
        SymbolPair pair = count.pair();
        return TokenLabel.of(pair.left()) + '\u00a0' + TokenLabel.of(pair.right());
    }

    private static void merges(Pass pass, List<BpeStep> steps, Map<String, Integer> symbols) {
        List<String> labels = new ArrayList<>();
        float[] parts = new float[steps.size() * 3];
        float[] counts = new float[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            SymbolPair pair = steps.get(i).chosen();
            labels.add(TokenLabel.of(pair.left()) + "+" + TokenLabel.of(pair.right()));
            int[] ids = ids(List.of(pair.left(), pair.right(), pair.joined()), symbols);
            for (int j = 0; j < 3; j++) {
                parts[i * 3 + j] = ids[j];
            }
            counts[i] = steps.get(i).count();
        }
        pass.label("merge", labels);
        pass.label("part", List.of("left", "right", "joined"));
        pass.site("merges", Tensor.of(Axes.of("merge", steps.size(), "part", 3), parts));
        pass.site("merge_counts", Tensor.vector("merge", counts));
    }

    private static void growth(Pass pass, BpeText start, List<BpeStep> steps) {
        int n = steps.size() + 1;
        float[] length = new float[n];
        float[] vocabulary = new float[n];
        LinkedHashSet<String> known = new LinkedHashSet<>(start.tokens());
        int characters = start.tokens().size();
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                known.add(steps.get(i - 1).chosen().joined());
            }
            length[i] = (i == 0 ? start : steps.get(i - 1).after()).length();
            vocabulary[i] = known.size();
        }
        Tensor tokens = pass.site("length", Tensor.vector("step", length));
        pass.site("vocab_size", Tensor.vector("step", vocabulary));
        pass.site("characters", Tensor.scalar(characters));
        Tensor share = pass.site(
                "characters_per_token",
                pass.divide(pass.given("characters", Tensor.full(tokens.axes(), characters)), tokens));
        pass.site("now_characters_per_token", Tensor.scalar(share.at(n - 1)));
    }

    /// The whole way from no merge to as many as there are, to see where the present state stands on it.
    private static void outlook(Pass pass, BpeText start, List<BpeStep> all) {
        float[] step = new float[all.size() + 1];
        float[] length = new float[step.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = i;
            length[i] = (i == 0 ? start : all.get(i - 1).after()).length();
        }
        pass.site("all_steps", Tensor.vector("all", step));
        Tensor tokens = pass.given("tokens", Tensor.vector("all", length));
        Tensor characters = pass.given("characters", Tensor.full(tokens.axes(), start.length()));
        pass.site("all_characters_per_token", pass.divide(characters, tokens));
    }

    /// Which tokens the last merge joined, and which it made.
    private static void merged(Pass pass, BpeText before, BpeText now, List<BpeStep> steps) {
        List<String> parts = before.tokens();
        float[] joining = new float[parts.size()];
        List<String> after = now.tokens();
        float[] joined = new float[after.size()];
        if (!steps.isEmpty()) {
            SymbolPair pair = steps.getLast().chosen();
            int at = 0; // in the text before
            for (int i = 0; i < joined.length; i++) {
                String token = after.get(i);
                boolean made = !token.equals(parts.get(at));
                joined[i] = made ? 1 : 0;
                joining[at] = joined[i];
                at++;
                if (made && token.equals(pair.joined())) {
                    joining[at++] = 1;
                }
            }
        }
        pass.site("joining", Tensor.vector("pos_before", joining));
        pass.site("joined", Tensor.vector("pos", joined));
        pass.site("merges_made", Tensor.scalar(steps.size()));
    }
}

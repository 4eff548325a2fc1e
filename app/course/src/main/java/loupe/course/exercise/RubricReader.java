package loupe.course.exercise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;

/// Reads the rubric of a free text. Terms that name a list of the lexicon are replaced by its words.
final class RubricReader {

    private static final int USUAL_WINDOW = 10; // tokens

    private final YamlFields fields;
    private final Map<String, List<String>> lexicon;
    private final Map<String, List<String>> entities;

    private RubricReader(YamlFields fields) {
        this.fields = fields;
        this.lexicon = wordLists("lexicon");
        this.entities = wordLists("entities");
    }

    static Rubric read(YamlFields fields) {
        return new RubricReader(fields).rubric();
    }

    private Rubric rubric() {
        Optional<YamlFields> length = fields.fields("length");
        int least = length.map(l -> l.whole("min_words", 0, 0, 250)).orElse(0);
        int most = length.map(l -> l.whole("max_words", 250, 1, 400)).orElse(250);
        length.ifPresent(YamlFields::done);
        List<Rubric.Concept> concepts =
                fields.each("concepts").stream().map(this::concept).toList();
        if (concepts.stream().noneMatch(c -> c.need() == Rubric.Need.REQUIRED)) {
            fields.problem("no concept is required, so anything would do", "mark one with required: true", "EX-02");
        }
        List<Rubric.Trap> traps =
                fields.each("misconceptions").stream().map(this::trap).toList();
        double stuffing = 0.6;
        Set<Rubric.Ground> grounds = EnumSet.of(Rubric.Ground.BLANK, Rubric.Ground.COPIES_PROMPT);
        Optional<YamlFields> decide = fields.fields("decide");
        if (decide.isPresent()) {
            stuffing = stuffing(decide.get());
            grounds = grounds(decide.get());
            decide.get().oneOf("otherwise", "needs_review", List.of("needs_review"));
            decide.get().done();
        }
        fields.done();
        return new Rubric(least, most, entities, lexicon, concepts, traps, stuffing, grounds);
    }

    private Map<String, List<String>> wordLists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.fields(key).ifPresent(f -> f.all().keySet().forEach(name -> lists.put(name, f.words(name))));
        return lists;
    }

    private Rubric.Concept concept(YamlFields c) {
        Rubric.Concept concept = new Rubric.Concept(
                Ids.inner(c, "id"),
                c.number("points", 1, 0, 1000),
                c.truth("required", true) ? Rubric.Need.REQUIRED : Rubric.Need.EXTRA,
                about(c),
                c.each("any_of").stream().map(this::pattern).toList(),
                c.optionalText("missing"));
        if (concept.anyOf().isEmpty()) {
            c.problem("this concept can never be found", "add any_of:", "EX-02");
        }
        c.done();
        return concept;
    }

    private Rubric.Trap trap(YamlFields t) {
        Rubric.Trap trap = new Rubric.Trap(
                Ids.inner(t, "id"),
                t.each("any_of").stream().map(this::pattern).toList(),
                t.text("feedback"),
                t.number("cap", 0, 0, 1000));
        t.done();
        return trap;
    }

    private Optional<String> about(YamlFields from) {
        Optional<String> about = from.optionalText("about");
        about.filter(a -> !entities.containsKey(a))
                .ifPresent(a -> from.problem("about: " + a + " is no entity", "add it under entities", "EX-06"));
        return about;
    }

    private Rubric.Pattern pattern(YamlFields p) {
        Optional<String> about = about(p);
        Rubric.Pattern pattern;
        if (p.has("phrases")) {
            pattern = new Rubric.Pattern.Phrases(p.words("phrases"), about);
        } else {
            List<List<String>> terms =
                    p.list("terms").stream().map(this::alternatives).toList();
            if (terms.isEmpty()) {
                p.problem("this pattern has no words", "add terms: or phrases:", "EX-02");
            }
            var polarity = QuestionReader.constant(p, "polarity", Rubric.Polarity.ANY);
            pattern = new Rubric.Pattern.Terms(terms, polarity, p.whole("window", USUAL_WINDOW, 1, 40), about);
        }
        p.done();
        return pattern;
    }

    private List<String> alternatives(YamlNode term) {
        List<String> words = new ArrayList<>();
        List<YamlNode> nodes = term instanceof YamlNode.Sequence s ? s.items() : List.of(term);
        for (YamlNode node : nodes) {
            String word = Answer.of(node).shown();
            words.addAll(lexicon.getOrDefault(word, entities.getOrDefault(word, List.of(word))));
        }
        if (words.stream().anyMatch(String::isBlank) || words.isEmpty()) {
            fields.problem(term, "an empty word would match anything", "remove it", "EX-02");
        }
        return words;
    }

    /// `stuffing: "< 0.6"`: how much a text may look like a heap of keywords.
    private static double stuffing(YamlFields decide) {
        return decide.fields("correct")
                .map(c -> {
                    c.oneOf("required", "all", List.of("all"));
                    c.oneOf("misconceptions", "none", List.of("none"));
                    c.oneOf("contradictions", "none", List.of("none"));
                    String text = c.text("stuffing", "< 0.6");
                    c.done();
                    if (!text.matches("< *0\\.[0-9]{1,3}")) {
                        c.problem("stuffing must be a bound", "write stuffing: \"< 0.6\"", "EX-03");
                        return 0.6;
                    }
                    return new java.math.BigDecimal(text.substring(1).strip()).doubleValue();
                })
                .orElse(0.6);
    }

    private static Set<Rubric.Ground> grounds(YamlFields decide) {
        Set<Rubric.Ground> grounds = EnumSet.noneOf(Rubric.Ground.class);
        decide.fields("incorrect").ifPresent(i -> {
            for (String word : i.words("only_if")) {
                try {
                    grounds.add(Rubric.Ground.valueOf(word.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    i.problem("only_if: " + word + " is not known", "see the list of grounds", "EX-06");
                }
            }
            i.done();
        });
        return grounds;
    }
}

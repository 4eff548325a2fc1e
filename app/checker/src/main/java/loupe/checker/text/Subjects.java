package loupe.checker.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who or what a clause speaks about: an entity named in it, or the one spoken about before.
final class Subjects {

    private static final TermIndex CONTRAST = TermIndex.of(English.lines("contrast"));
    private static final int ARTICLES = 2; // words between a word of contrast and the entity
    private static final int DENIED_WITHIN = 4; // words between *not* and what something is not
    private static final int LINK = 4; // words between what is said and *by* or *for* the entity
    private static final Set<String> PRONOUNS = Set.of("it", "they", "its", "their");
    private static final int HEAD = 2; // words behind the entity, up to *which*: *greedy search, which*
    private static final Set<String> RELATIVE = Set.of("which", "that", "who", "where");
    private static final Set<String> ADVERBS =
            Set.of("a", "an", "the", "not", "also", "just", "only", "really", "basically", "called");
    private static final Set<String> COPULAS = Set.of("is", "are", "being", "as", "was", "called", "were");
    private static final Set<String> OWNERS = Set.of("in", "of", "inside", "within");
    private static final Set<String> OTHERS = Set.of("i", "you", "he", "she", "somebody", "someone");
    private static final Set<String> LINKS = Set.of("by", "for", "in", "from", "to", "with", "of");

    private final Map<String, TermIndex> entities = new LinkedHashMap<>();

    Subjects(Map<String, List<String>> entities) {
        entities.forEach((name, words) -> this.entities.put(name, TermIndex.of(words)));
    }

    /// What is spoken about when a clause begins.
    record Topic(Optional<String> entity, List<String> lastTwo) {
        static final Topic NONE = new Topic(Optional.empty(), List.of());
    }

    /// The topic at the start of each clause. Where nothing was named yet, it is what will be named first; or the other
    /// of two things, when that comes in contrast: *it cannot look ahead, whereas BERT can*.
    List<Topic> topics(List<Clause> clauses) {
        List<Topic> topics = new ArrayList<>();
        Topic topic = before(clauses);
        for (Clause clause : clauses) {
            topics.add(topic);
            topic = after(clause, topic);
        }
        return topics;
    }

    private Topic before(List<Clause> clauses) {
        for (Clause clause : clauses) {
            List<Mention> mentions = subjects(clause);
            if (!mentions.isEmpty()) {
                String named = mentions.getFirst().entity();
                boolean alone = mentions.stream().allMatch(m -> m.entity().equals(named));
                boolean contrasted = clause.contrast() && clause != clauses.getFirst();
                return alone ? new Topic(contrasted ? other(named) : Optional.of(named), List.of()) : Topic.NONE;
            }
        }
        return Topic.NONE;
    }

    private Optional<String> other(String named) {
        return entities.size() != 2
                ? Optional.empty()
                : entities.keySet().stream().filter(e -> !e.equals(named)).findFirst();
    }

    private Topic after(Clause clause, Topic before) {
        List<String> named = new ArrayList<>(before.lastTwo());
        for (Mention mention : clause.mentions()) {
            named.remove(mention.entity());
            named.add(mention.entity());
        }
        List<String> lastTwo = List.copyOf(named.subList(Math.max(0, named.size() - 2), named.size()));
        List<String> subjects =
                spoken(clause, before).stream().map(Mention::entity).distinct().toList();
        return switch (subjects.size()) {
            case 0 -> new Topic(before.entity(), lastTwo);
            case 1 -> new Topic(Optional.of(subjects.getFirst()), lastTwo);
            default -> new Topic(Optional.empty(), lastTwo);
        };
    }

    /// What is said at `hit` is said of this: the nearest entity before it ends, or the first after it when a word such
    /// as *by* leads there, else the topic. Nothing when it cannot be told.
    Optional<String> at(Clause clause, Hit hit, Topic topic) {
        List<Mention> mentions = new ArrayList<>(spoken(clause, topic));
        if (mentions.stream().anyMatch(m -> !m.place().covers(hit))) {
            mentions.removeIf(m -> m.place().covers(hit));
        }
        List<Mention> before =
                mentions.stream().filter(m -> m.place().start() < hit.end()).toList();
        if (!before.isEmpty()) {
            return ambiguous(clause, before, hit)
                    ? Optional.empty()
                    : Optional.of(before.getLast().entity());
        }
        Optional<Mention> next = mentions.stream().findFirst();
        return next.filter(m -> topic.entity().isEmpty() || linked(clause, hit, m))
                .map(Mention::entity)
                .or(topic::entity);
    }

    /// *BERT and GPT …, so it …*: whom *it* means cannot be told. And what *I* see is nothing that GPT sees.
    private static boolean ambiguous(Clause clause, List<Mention> before, Hit hit) {
        boolean several = before.stream().map(Mention::entity).distinct().count() > 1;
        for (int i = before.getLast().place().end(); i < hit.start(); i++) {
            String word = clause.word(i).text();
            if (OTHERS.contains(word) || several && PRONOUNS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(Clause clause, Hit hit, Mention mention) {
        int start = mention.place().start();
        if (start - hit.end() > LINK) {
            return false;
        }
        for (int i = Math.max(hit.end(), start - 2); i < start; i++) {
            if (LINKS.contains(clause.word(i).text())) {
                return true;
            }
        }
        return false;
    }

    /// The entities that something is said of, with *the former* and *the latter*. What only serves as a contrast
    /// (*unlike BERT*) or tells what another one is (*BERT is a language model*) is left out.
    List<Mention> spoken(Clause clause, Topic topic) {
        List<Mention> mentions = subjects(clause);
        if (topic.lastTwo().size() == 2) {
            for (int i = 0; i < clause.size(); i++) {
                boolean former = clause.word(i).is("former");
                if (former || clause.word(i).is("latter")) {
                    mentions.add(new Mention(topic.lastTwo().get(former ? 0 : 1), new Hit(i, i + 1)));
                }
            }
            mentions.sort(Comparator.comparingInt(m -> m.place().start()));
        }
        return mentions;
    }

    private List<Mention> subjects(Clause clause) {
        List<Mention> kept = new ArrayList<>(clause.mentions());
        kept.removeIf(m -> contrasted(clause, m.place()));
        List<Mention> named = List.copyOf(kept);
        kept.removeIf(m -> told(clause, m, named));
        return kept;
    }

    /// The words that name an entity.
    BitSet names(Clause clause) {
        BitSet names = new BitSet();
        clause.mentions().forEach(m -> names.set(m.place().start(), m.place().end()));
        return names;
    }

    /// Whether the clause says that one entity is the other, *BERT is a decoder*, or has it: *the decoder in BERT*.
    boolean confused(Clause clause) {
        List<Mention> named = new ArrayList<>(clause.mentions());
        for (int i = 1; i < named.size(); i++) {
            Mention one = named.get(i - 1);
            Mention next = named.get(i);
            int between = next.place().start() - one.place().end();
            boolean joined = between == 0 && !clause.word(next.place().start()).apart()
                    || between == 1
                            && OWNERS.contains(clause.word(one.place().end()).text());
            if (joined && !one.entity().equals(next.entity())) {
                return true;
            }
        }
        named.removeIf(m -> contrasted(clause, m.place()));
        return named.stream()
                .anyMatch(m -> told(clause, m, named)
                        && new Denial(clause).near(m.place(), DENIED_WITHIN, w -> false) == Claim.SAID);
    }

    private static boolean told(Clause clause, Mention mention, List<Mention> named) {
        int i = mention.place().start() - 1;
        while (i >= 0 && ADVERBS.contains(clause.word(i).text())) {
            i--;
        }
        boolean copula = i >= 0 && COPULAS.contains(clause.word(i).text());
        Optional<String> subject = subjectOf(mention, named);
        return copula && subject.isPresent() && !subject.get().equals(mention.entity());
    }

    private static Optional<String> subjectOf(Mention mention, List<Mention> named) {
        return named.stream()
                .filter(m -> m.place().end() <= mention.place().start())
                .reduce((a, b) -> b)
                .map(Mention::entity);
    }

    /// The entities that these words name. Longest first, so that *masked language model* is not also a *language
    /// model*.
    List<Mention> mentions(List<Word> words) {
        List<Mention> found = new ArrayList<>();
        entities.forEach((name, terms) -> terms.places(words).forEach(h -> found.add(new Mention(name, h))));
        found.sort(Comparator.comparingInt((Mention m) -> -m.place().width())
                .thenComparingInt(m -> m.place().start()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            if (kept.stream().noneMatch(k -> k.place().overlaps(mention.place()))) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(m -> m.place().start()));
        return kept;
    }

    /// Not where something is said of it all the same: *unlike BERT, which uses both sides*.
    private static boolean contrasted(Clause clause, Hit place) {
        int reach = Math.min(clause.size(), place.end() + HEAD);
        if (clause.words().subList(place.end(), reach).stream().anyMatch(w -> RELATIVE.contains(w.text()))) {
            return false;
        }
        boolean aside = CONTRAST.places(clause.words()).stream()
                .anyMatch(p -> p.end() <= place.start() && together(clause, p.end(), place.start()));
        if (aside) {
            return true;
        }
        return place.start() > 0 && clause.word(place.start() - 1).is("not");
    }

    private static boolean together(Clause clause, int from, int to) {
        return to - from <= ARTICLES
                && clause.words().subList(from, to + 1).stream().noneMatch(Word::apart);
    }
}

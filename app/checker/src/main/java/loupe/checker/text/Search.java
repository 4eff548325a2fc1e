package loupe.checker.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Rubric;

/// Looks for ideas in the clauses of one answer.
final class Search {

    private static final int BESIDE = 2; // words within which a denial is meant even if no polarity was asked for
    private static final int TIGHT = 6; // words that must belong together
    private static final int FAR = 4; // words that a denial reaches then at most
    /// What is looked for. An idea in the question's own words is none; a mistake is one in any words.
    enum Source {
        IDEA,
        MISTAKE
    }

    private final ReadyRubric ready;
    private final List<Clause> clauses;
    private final List<Denial> denials;
    private final List<Subjects.Topic> topics;
    private final List<BitSet> asked;

    Search(ReadyRubric ready, List<Clause> clauses, Echo question) {
        this.ready = ready;
        this.clauses = clauses;
        this.denials = clauses.stream().map(Denial::new).toList();
        this.topics = ready.subjects().topics(clauses);
        this.asked = clauses.stream().map(c -> question.neighbours(c.words())).toList();
    }

    /// All that can be found for these patterns.
    List<Evidence> evidence(List<Pursuit> pursuits, Source source) {
        List<Evidence> evidence = new ArrayList<>();
        for (int c = 0; c < clauses.size(); c++) {
            for (Pursuit pursuit : pursuits) {
                for (Hit hit : pursuit.hits(clauses.get(c))) {
                    evidence.add(new Evidence(
                            c,
                            hit,
                            pursuit.polarity(),
                            claim(c, hit, pursuit, source),
                            subject(c, hit, pursuit.about())));
                }
            }
        }
        return evidence;
    }

    /// Whether an idea was given to a thing that it is not true of: said in a clause that denies and restricts nothing.
    /// *Draws from the most likely words* gives nothing to anybody.
    boolean misplaced(Evidence evidence) {
        Clause clause = clauses.get(evidence.clause());
        return evidence.subject() == Evidence.Subject.OTHER
                && evidence.claim() == Claim.SAID
                && evidence.hit().width() <= TIGHT
                && (evidence.polarity() == Rubric.Polarity.NEGATIVE || plain(clause, evidence.hit()));
    }

    private static boolean plain(Clause clause, Hit hit) {
        return clause.words().stream().noneMatch(w -> Denial.denies(w) || Relation.ONLY.contains(w.text()))
                && !Relation.partOf(clause, hit);
    }

    String quote(Evidence evidence) {
        return clauses.get(evidence.clause())
                .quote(evidence.hit().start() - 2, evidence.hit().end());
    }

    private Evidence.Subject subject(int c, Hit hit, Optional<String> about) {
        if (about.isEmpty()) {
            return Evidence.Subject.MEANT;
        }
        Optional<String> subject = ready.subjects().at(clauses.get(c), hit, topics.get(c));
        if (subject.isEmpty()) {
            return Evidence.Subject.UNKNOWN;
        }
        return subject.equals(about) ? Evidence.Subject.MEANT : Evidence.Subject.OTHER;
    }

    private Claim claim(int c, Hit hit, Pursuit pursuit, Source source) {
        boolean echo = source == Source.IDEA && pursuit.polarity() != Rubric.Polarity.NEGATIVE && echoed(c, hit);
        if (Relation.crossed(clauses.get(c), hit) || echo) {
            return Claim.SUPPOSED;
        }
        Denial denial = denials.get(c);
        boolean lessened = pursuit.about().isPresent() && denial.lessened(hit);
        return switch (pursuit.polarity()) {
            case POSITIVE ->
                Relation.hidden(clauses.get(c), hit)
                        ? Claim.SUPPOSED
                        : lessened ? Claim.DENIED : real(denial.claim(hit), denial.mood(hit), source);
            case NEGATIVE -> negative(denial.claim(hit), denial.mood(hit));
            case ANY -> {
                Claim claim = real(denial.near(hit, FAR, pursuit::names), denial.mood(hit), source);
                yield claim == Claim.DENIED ? denied(denial, hit, pursuit) : claim;
            }
        };
    }

    /// *BERT would use both sides* is meant as said, when it is an idea; nothing else is that is only supposed.
    private static Claim real(Claim claim, Denial.Mood mood, Source source) {
        return switch (mood) {
            case PLAIN -> claim;
            case WOULD -> source == Source.IDEA && claim == Claim.SAID ? claim : Claim.SUPPOSED;
            case SUPPOSED, COUNTERFACTUAL -> Claim.SUPPOSED;
        };
    }

    /// For a pattern that wants the denial. *Otherwise it would see the future* denies that it does.
    private static Claim negative(Claim claim, Denial.Mood mood) {
        return switch (mood) {
            case PLAIN -> claim.opposite();
            case WOULD, SUPPOSED -> Claim.SUPPOSED;
            case COUNTERFACTUAL -> claim;
        };
    }

    private static Claim denied(Denial denial, Hit hit, Pursuit pursuit) {
        return denial.near(hit, BESIDE, pursuit::names) == Claim.DENIED ? Claim.DENIED : Claim.SUPPOSED;
    }

    /// Whether it is only the question's own words again.
    private boolean echoed(int c, Hit hit) {
        BitSet echo = asked.get(c);
        return echo.nextClearBit(hit.start()) >= hit.end();
    }
}

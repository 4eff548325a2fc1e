package loupe.checker.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Whether what a pattern found is said or denied, and how real it is: an odd number of denying words within the scope
/// denies; *otherwise*, *without* and *if* with *would* or *could* turn it round, for what would be so without the mask
/// is not so with it.
final class Denial {

    private static final int BEHIND = 4; // words behind a hit without a verb, where its verb may be denied
    private static final int WITHOUT = 3; // words that `without` reaches when no verb follows it
    private static final Set<String> COUNTERFACTUAL = Set.of("otherwise", "without", "if", "unless");
    private static final Set<String> BEING = Set.of("is", "are", "was", "were");
    private static final Set<String> LESS = Set.of("less", "fewer", "least", "rarely", "seldom");
    private static final Set<String> SPEAKER = Set.of("i", "we");

    private static final TermIndex UNWRITTEN = TermIndex.of(English.lines("unwritten"));
    private static final TermIndex NO_MASK = TermIndex.of(List.of("no * mask", "no * masking"));

    private final Clause clause;
    private final Scopes scopes;
    private final List<Hit> unwritten;

    Denial(Clause clause) {
        this.clause = clause;
        this.scopes = new Scopes(clause.words());
        this.unwritten = UNWRITTEN.places(clause.words());
    }

    static boolean denies(Word word) {
        return English.DENYING.contains(word.text()) || English.DENYING_STEMS.contains(word.stem());
    }

    /// How a hit is said when the pattern asks for a polarity: denials count in the whole scope.
    Claim claim(Hit hit) {
        boolean denied = false;
        for (int at = hit.start(); at < hit.end(); ) {
            int end = Math.min(hit.end(), scopes.end(at));
            denied |= count(hit, scopes.start(at), end) % 2 == 1;
            at = end;
        }
        if (hit.matched().cardinality() == hit.width() && !verb(hit)) {
            denied ^= count(hit, hit.end(), Math.min(scopes.end(hit.end() - 1), hit.end() + BEHIND)) % 2 == 1;
        }
        return denied ? Claim.DENIED : Claim.SAID;
    }

    /// How a hit is said when the pattern asks for none, for then a denial belongs to it only when it is within `reach`
    /// words, and in the same scope. `own` are words that the pattern might as well have found.
    Claim near(Hit hit, int reach, Predicate<Word> own) {
        boolean whole = scopes.of(hit.start()) == scopes.of(hit.end() - 1);
        int start = whole ? Math.max(scopes.start(hit.start()), hit.start() - reach) : hit.start();
        int others = count(hit, start, hit.end(), own.negate());
        return others % 2 == 1 ^ refused(hit) ? Claim.DENIED : Claim.SAID;
    }

    /// *the future mask is not …*
    private boolean refused(Hit hit) {
        return hit.end() + 1 < clause.size()
                && scopes.of(hit.end() + 1) == scopes.of(hit.end() - 1)
                && BEING.contains(clause.word(hit.end()).text())
                && clause.word(hit.end() + 1).is("not")
                && unwritten.stream().noneMatch(u -> u.start() == hit.end() + 1);
    }

    /// Whether *less* stands before it.
    boolean lessened(Hit hit) {
        return hit.start() > 0 && LESS.contains(clause.word(hit.start() - 1).text());
    }

    private boolean verb(Hit hit) {
        return hit.matched().stream()
                .anyMatch(i -> English.VERB_STEMS.contains(clause.word(i).stem()));
    }

    private int count(Hit hit, int start, int end) {
        return count(hit, start, end, w -> true);
    }

    private int count(Hit hit, int start, int end, Predicate<Word> such) {
        int count = 0;
        for (int i = start; i < end; i++) {
            boolean counts = such.test(clause.word(i))
                    && !hit.matched().get(i)
                    && !clause.idle().get(i)
                    && !ofAThing(i, hit)
                    && denies(i, hit);
            count += counts ? 1 : 0;
        }
        return count;
    }

    private boolean denies(int i, Hit hit) {
        Word word = clause.word(i);
        if (!word.is("without")) {
            return denies(word);
        }
        boolean verb = i + 1 < clause.size() && clause.word(i + 1).text().endsWith("ing");
        return verb || hit.start() - i <= WITHOUT;
    }

    /// *not written yet* says of a word that it does not exist, unless just this was looked for or follows as the verb.
    private boolean ofAThing(int i, Hit hit) {
        return unwritten.stream()
                .anyMatch(u -> u.start() == i
                        && u.start() < hit.end()
                        && hit.matched().get(u.start(), u.end()).isEmpty());
    }

    /// Whether it is only supposed.
    Mood mood(Hit hit) {
        int start = scopes.start(hit.start());
        int end = scopes.end(hit.end() - 1);
        boolean turned = turned(hit);
        for (int i = start; i < end; i++) {
            boolean speaker = i > 0 && SPEAKER.contains(clause.word(i - 1).text());
            boolean unable = clause.word(i).is("could")
                    && i + 1 < end
                    && clause.word(i + 1).is("not");
            if (English.MODAL.contains(clause.word(i).text()) && !speaker && !(unable && !turned)) {
                return turned ? Mood.COUNTERFACTUAL : clause.word(i).is("would") ? Mood.WOULD : Mood.SUPPOSED;
            }
        }
        return clause.word(start).is("if") ? Mood.SUPPOSED : Mood.PLAIN;
    }

    /// How real a thing is.
    enum Mood {
        PLAIN,
        /// *would*, and no condition in sight.
        WOULD,
        /// *might*, *if it can*.
        SUPPOSED,
        /// *would*, if only there were no mask.
        COUNTERFACTUAL
    }

    private boolean turned(Hit hit) {
        for (int i = 0; i < clause.size(); i++) {
            boolean inside = i >= hit.start() && i < hit.end();
            if (!inside && COUNTERFACTUAL.contains(clause.word(i).text())) {
                return true;
            }
        }
        return NO_MASK.places(clause.words()).stream().anyMatch(m -> m.end() <= hit.start());
    }
}

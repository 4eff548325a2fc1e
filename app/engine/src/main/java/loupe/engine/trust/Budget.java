package loupe.engine.trust;

import java.time.Duration;

/// How long a backend may take. It is never late before `least`; after that it is, if its operations took more than
/// `times` what Java would have taken for them; and it is in any case when a single one takes longer than `most`.
public record Budget(Duration least, double times, Duration most) {

    /// What a learner can be asked to wait for.
    public static final Budget USUAL = new Budget(Duration.ofSeconds(1), 20, Duration.ofSeconds(10));

    /// The same, but never late before `most`.
    Budget patient() {
        return new Budget(most, times, most);
    }
}

package loupe.course.exercise;

import java.util.Set;

/// Which ways of writing a number are accepted.
///
/// `decimal` is `.` or `,`; the other of the two may part groups of three if [Form#GROUPS] is allowed.
public record NumberRules(char decimal, Set<Form> forms, int longest) {

    /// A way of writing that has to be allowed.
    public enum Form {
        /// `20/4`.
        FRACTIONS,
        /// `24,576`.
        GROUPS,
        /// `4 %` for 0.04, where the question has no list of units.
        PERCENT
    }

    public static final NumberRules USUAL = new NumberRules('.', Set.of(Form.FRACTIONS), 64);

    public NumberRules {
        forms = Set.copyOf(forms);
    }

    public boolean allows(Form form) {
        return forms.contains(form);
    }
}

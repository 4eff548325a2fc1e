package loupe.course.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loupe.course.source.YamlFields;

/// What holds in a pack unless a part says otherwise.
record Defaults(Attempts attempts, Hints hints, NumberRules numbers, FeedbackTime feedback) {

    /// After how many attempts a hint may be shown, and which fraction of the points it takes off.
    record Hints(int after, double cost) {
        static final Hints FREE = new Hints(0, 0);
    }

    static final Defaults USUAL = new Defaults(Attempts.FREE, Hints.FREE, NumberRules.USUAL, FeedbackTime.AT_ONCE);

    static Defaults read(YamlFields fields) {
        Attempts attempts = fields.fields("attempts").map(Defaults::attempts).orElse(Attempts.FREE);
        Hints hints = fields.fields("hints").map(Defaults::hints).orElse(Hints.FREE);
        NumberRules numbers =
                fields.fields("numbers").map(f -> numbers(f, NumberRules.USUAL)).orElse(NumberRules.USUAL);
        FeedbackTime feedback = QuestionReader.constant(fields, "feedback", FeedbackTime.AT_ONCE);
        fields.done();
        return new Defaults(attempts, hints, numbers, feedback);
    }

    static Attempts attempts(YamlFields fields) {
        Attempts attempts = new Attempts(fields.whole("max", 0, 0, 50), fields.number("penalty", 0, 0, 1));
        fields.oneOf("keep", "best", List.of("best"));
        fields.done();
        return attempts;
    }

    private static Hints hints(YamlFields fields) {
        Hints hints = new Hints(fields.whole("reveal_after", 0, 0, 50), fields.number("cost", 0, 0, 1));
        fields.done();
        return hints;
    }

    static NumberRules numbers(YamlFields fields, NumberRules before) {
        Set<NumberRules.Form> forms = EnumSet.noneOf(NumberRules.Form.class);
        String decimal = fields.oneOf("decimal", String.valueOf(before.decimal()), List.of(".", ","));
        String other = decimal.equals(".") ? "," : ".";
        String group = fields.oneOf(
                "group", before.allows(NumberRules.Form.GROUPS) ? other : "reject", List.of(other, "reject"));
        keep(forms, NumberRules.Form.GROUPS, group.equals(other));
        keep(forms, NumberRules.Form.FRACTIONS, fields.truth("fractions", before.allows(NumberRules.Form.FRACTIONS)));
        keep(forms, NumberRules.Form.PERCENT, fields.truth("percent", before.allows(NumberRules.Form.PERCENT)));
        int longest = fields.whole("max_chars", before.longest(), 1, 64);
        fields.done();
        return new NumberRules(decimal.charAt(0), forms, longest);
    }

    private static void keep(Set<NumberRules.Form> forms, NumberRules.Form form, boolean allowed) {
        if (allowed) {
            forms.add(form);
        }
    }
}

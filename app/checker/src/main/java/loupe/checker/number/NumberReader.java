package loupe.checker.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.course.exercise.NumberRules;
import loupe.course.exercise.Units;
import loupe.course.source.Shown;

/// Reads a number from what was typed: `0.40`, `−1.5`, `1.43e-4`, `1.43*10^-4`, `20/4`, `24,576`,
/// `0.54 nats`. Whatever could be meant in two ways is unreadable, with a sentence that says why.
///
/// This is the only place where an answer becomes a number, and it never goes through a double.
public final class NumberReader {

    private static final int LARGEST_EXPONENT = 400;
    private static final Pattern NUMBER = Pattern.compile("([-+]?)\\s*([0-9.,]+)"
            + "(?:[eE]([-+]?[0-9]+)|\\s*[xX*·×]\\s*10\\s*(?:\\^|\\*\\*)\\s*\\(?([-+]?[0-9]+)\\)?)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,20}");

    /// What a word after the number means when the question has no units.
    public enum Trailing {
        REFUSED,
        /// `64 tokens`: said, and passed over. It stands apart: `64d` is no number of ours.
        PASSED_OVER
    }

    private final NumberRules rules;
    private final Optional<Units> units;
    private final Trailing trailing;

    public NumberReader(NumberRules rules, Optional<Units> units, Trailing trailing) {
        this.rules = rules;
        this.units = units;
        this.trailing = trailing;
    }

    /// For the cells of a vector or matrix.
    public static NumberReader ofCells(NumberRules rules) {
        return new NumberReader(rules, Optional.empty(), Trailing.REFUSED);
    }

    public NumberReading read(String typed) {
        if (typed.strip().length() > rules.longest()) {
            return unreadable("a number of more than " + rules.longest() + " characters cannot be read");
        }
        Optional<String> plain = PlainText.of(typed);
        if (plain.isEmpty()) {
            return unreadable(Shown.quoted(typed) + " holds unusual digits: write 0 to 9 plainly");
        }
        String text = plain.get();
        if (text.isEmpty()) {
            return unreadable("a number is missing");
        }
        Matcher m = NUMBER.matcher(text);
        if (!m.lookingAt()) {
            return unreadable(Shown.quoted(text) + " is not a number");
        }
        return switch (value(text, m)) {
            case NumberReading.Unreadable no -> no;
            case NumberReading.Read(Written first) -> afterNumber(text, m.end(), first);
        };
    }

    private NumberReading afterNumber(String text, int end, Written first) {
        String rest = text.substring(end).strip();
        if (!rest.startsWith("/")) {
            return withUnit(text, first, rest);
        }
        if (!rules.allows(NumberRules.Form.FRACTIONS)) {
            return unreadable("fractions are not accepted here: write " + Shown.quoted(text) + " as a decimal");
        }
        String below = rest.substring(1).strip();
        Matcher m = NUMBER.matcher(below);
        if (!m.lookingAt()) {
            return unreadable(Shown.quoted(text) + " is not a number");
        }
        return switch (value(below, m)) {
            case NumberReading.Unreadable no -> no;
            case NumberReading.Read(Written second) -> {
                if (second.numerator().signum() == 0) {
                    yield unreadable(Shown.quoted(text) + " divides by zero");
                }
                Written fraction = new Written(first.numerator(), second.numerator(), Written.EXACT, Optional.empty());
                yield withUnit(text, fraction, below.substring(m.end()).strip());
            }
        };
    }

    private NumberReading value(String text, Matcher m) {
        String digits = m.group(2);
        char other = rules.decimal() == '.' ? ',' : '.';
        if (digits.indexOf(other) >= 0) {
            if (!rules.allows(NumberRules.Form.GROUPS)) {
                return unreadable(
                        rules.decimal() == '.'
                                ? "comma is ambiguous here: use a decimal point"
                                : "point is ambiguous here: use a decimal comma");
            }
            String number = Pattern.quote(String.valueOf(rules.decimal()));
            String three = "[0-9]{1,3}(" + Pattern.quote(String.valueOf(other)) + "[0-9]{3})+(" + number + "[0-9]+)?";
            if (!digits.matches(three)) {
                return unreadable(Shown.quoted(digits) + ": the digits must form groups of three");
            }
            digits = digits.replace(String.valueOf(other), "");
        }
        digits = digits.replace(rules.decimal(), '.');
        if (!DIGITS.matcher(digits).matches()) {
            return unreadable(Shown.quoted(text) + " is not a number");
        }
        String exponent = m.group(3) != null ? m.group(3) : m.group(4);
        int power = 0;
        if (exponent != null) {
            boolean short4 = exponent.length() <= 5;
            power = short4 ? Integer.parseInt(exponent) : Integer.MAX_VALUE;
            if (Math.abs((long) power) > LARGEST_EXPONENT) {
                return unreadable(Shown.quoted(text) + " is too large or too small: exponents go to 400");
            }
        }
        BigDecimal value = decimal(digits).scaleByPowerOfTen(power);
        return new NumberReading.Read(Written.of(m.group(1).equals("-") ? value.negate() : value));
    }

    private static BigDecimal decimal(String digits) {
        String whole = digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
        return new BigDecimal(whole.startsWith(".") ? "0" + whole : whole);
    }

    private NumberReading withUnit(String text, Written number, String rest) {
        if (units.isPresent()) {
            return withUnit(number, rest, units.get());
        }
        if (rest.isEmpty()) {
            return new NumberReading.Read(number);
        }
        if (rest.equals("%") && rules.allows(NumberRules.Form.PERCENT)) {
            return new NumberReading.Read(number.times(new BigDecimal("0.01"), "%"));
        }
        if (WORD.matcher(rest).matches()) {
            return trailing == Trailing.PASSED_OVER && text.contains(" " + rest)
                    ? new NumberReading.Read(number)
                    : unreadable(Shown.quoted(rest) + " is no unit here: write the number alone");
        }
        if ("*+-^xX·×(".indexOf(rest.charAt(0)) >= 0) {
            return unreadable(Shown.quoted(text) + " is a calculation: give its result");
        }
        return unreadable(Shown.quoted(text) + " is not one number");
    }

    private static NumberReading withUnit(Written number, String rest, Units units) {
        if (rest.isEmpty()) {
            return units.required()
                    ? unreadable("the unit is missing: add " + units.canonical())
                    : new NumberReading.Read(number);
        }
        for (var unit : units.sizes().entrySet()) {
            if (unit.getKey().equals(rest)
                    || unit.getKey().toLowerCase(Locale.ROOT).equals(rest.toLowerCase(Locale.ROOT))) {
                return new NumberReading.Read(number.times(unit.getValue(), unit.getKey()));
            }
        }
        return unreadable(Shown.quoted(rest) + " is no unit here: use "
                + String.join(", ", units.sizes().keySet()));
    }

    private static NumberReading unreadable(String reason) {
        return new NumberReading.Unreadable(reason);
    }
}

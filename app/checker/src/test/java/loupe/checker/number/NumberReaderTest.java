package loupe.checker.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.checker.number.NumberReader.Trailing;
import loupe.course.exercise.NumberRules;
import loupe.course.exercise.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private static final NumberReader PLAIN = NumberReader.ofCells(NumberRules.USUAL);

    private static Written number(NumberReader reader, String text) {
        return switch (reader.read(text)) {
            case NumberReading.Read(Written number) -> number;
            case NumberReading.Unreadable(String reason) -> throw new AssertionError(text + ": " + reason);
        };
    }

    private static String reason(NumberReader reader, String text) {
        return switch (reader.read(text)) {
            case NumberReading.Read(Written number) -> "read as " + number;
            case NumberReading.Unreadable(String reason) -> reason;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.40 | 0.4",
                " 5 | 5",
                "+5 | 5",
                "− 1.5 | -1.5",
                "–1.5 | -1.5",
                ".5 | 0.5",
                "5. | 5",
                "1.43e-4 | 0.000143",
                "1.43E+2 | 143",
                "1.43*10^-4 | 0.000143",
                "1.43 × 10^-4 | 0.000143",
                "1.43x10^-4 | 0.000143",
                "1.43·10⁻⁴ | 0.000143",
                "2*10**3 | 2000",
                "20/4 | 5",
                "-1 / 8 | -0.125",
                "1e400 | Infinity",
            })
    void numbersAreReadAsPeopleWriteThem(String text, double value) {
        assertThat(number(PLAIN, text).toDouble()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 | comma is ambiguous here: use a decimal point",
                "5,0 | comma is ambiguous here: use a decimal point",
                "1e999 | exponents go to 400",
                "1e99999999999 | exponents go to 400",
                "-- | is not a number",
                "--5 | is not a number",
                "1.2.3 | is not a number",
                "abc | is not a number",
                "NaN | is not a number",
                "Infinity | is not a number",
                "∞ | is not a number",
                "8*8 | is a calculation: give its result",
                "2+3 | is a calculation",
                "5 6 | is not one number",
                "0x1F | is a calculation",
                "0.25d | is no unit here",
                "5 apples | is no unit here",
                "1/0 | divides by zero",
                "1/ | is not a number",
                "２５ | unusual digits",
                "10² | is a calculation",
                "1½ | unusual digits",
                "5² | unusual digits",
                "50 % | is not one number",
            })
    void whatCouldMeanTwoThingsIsUnreadableAndSaysWhy(String text, String why) {
        assertThat(reason(PLAIN, text)).contains(why);
    }

    @Test
    void aLongNumberIsNotRead() {
        assertThat(reason(PLAIN, "1".repeat(65))).contains("more than 64 characters");
    }

    @Test
    void groupsOfThreeAreReadWhereTheyAreAllowed() {
        NumberReader groups = NumberReader.ofCells(new NumberRules('.', Set.of(NumberRules.Form.GROUPS), 64));
        assertThat(number(groups, "24,576").toDouble()).isEqualTo(24576);
        assertThat(number(groups, "1,234,567.5").toDouble()).isEqualTo(1234567.5);
        assertThat(reason(groups, "24,57")).contains("groups of three");
        assertThat(reason(groups, "1/2")).contains("fractions are not accepted");
    }

    @Test
    void aDecimalCommaMakesThePointAmbiguous() {
        NumberReader comma = NumberReader.ofCells(new NumberRules(',', Set.of(), 64));
        assertThat(number(comma, "0,25").toDouble()).isEqualTo(0.25);
        assertThat(reason(comma, "0.25")).isEqualTo("point is ambiguous here: use a decimal comma");
    }

    @Test
    void unitsAreConvertedExactlyAndUnknownOnesNamed() {
        Units units =
                new Units("nats", Map.of("nats", BigDecimal.ONE, "bits", new BigDecimal("0.6931471805599453")), false);
        NumberReader reader = new NumberReader(NumberRules.USUAL, Optional.of(units), Trailing.REFUSED);
        assertThat(number(reader, "2 bits").numerator()).isEqualByComparingTo("1.3862943611198906");
        assertThat(number(reader, "2 Bits").unit()).contains("bits");
        assertThat(number(reader, "2").unit()).isEmpty();
        assertThat(reason(reader, "2 kg")).contains("\"kg\" is no unit here: use");
    }

    @Test
    void aWordAfterACountIsPassedOver() {
        NumberReader reader = new NumberReader(NumberRules.USUAL, Optional.empty(), Trailing.PASSED_OVER);
        assertThat(number(reader, " 64 tokens ").toDouble()).isEqualTo(64);
        assertThat(reason(reader, "64 tokens or so")).contains("is not one number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.3", "123456789012345678901234567890.5"})
    void nothingIsLostOnTheWay(String text) {
        assertThat(number(PLAIN, text).numerator()).isEqualByComparingTo(new BigDecimal(text));
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(number(PLAIN, "0.\u200B4\u2066").toDouble()).isEqualTo(0.4);
    }
}

package loupe.workbench.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void cellsShowTwoDecimals() {
        assertThat(Numbers.cell(0.4181)).isEqualTo("0.42");
        assertThat(Numbers.cell(-1.3)).isEqualTo("−1.30");
        assertThat(Numbers.cell(0)).isEqualTo("0.00");
        assertThat(Numbers.cell(-0.0)).isEqualTo("0.00");
    }

    @Test
    void smallValuesAreScientificAndNeverZero() {
        assertThat(Numbers.cell(0.004)).isEqualTo("4e−3");
        assertThat(Numbers.cell(-0.00031)).isEqualTo("−3e−4");
        assertThat(Numbers.hover(0.0000123)).isEqualTo("1.230e−5");
        assertThat(Numbers.cell(0.005)).isEqualTo("0.01");
    }

    @Test
    void largeValuesStayShort() {
        assertThat(Numbers.cell(123.456)).isEqualTo("123.5");
        assertThat(Numbers.cell(99.999)).isEqualTo("100.0");
        assertThat(Numbers.cell(1_000_000)).isEqualTo("1e6");
    }

    @Test
    void hoverShowsFourDecimals() {
        assertThat(Numbers.hover(0.418123)).isEqualTo("0.4181");
    }

    @Test
    void infiniteAndBrokenValuesHaveNames() {
        assertThat(Numbers.cell(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Numbers.cell(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Numbers.hover(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void copyingKeepsEveryDigit() {
        float value = 0.1f + 0.2f;
        assertThat(Float.parseFloat(Numbers.copy(value))).isEqualTo(value);
        assertThat(Numbers.copy(-0.5f)).isEqualTo("-0.5");
    }

    @Test
    void plainFiguresHaveNoZerosAtTheEnd() {
        assertThat(Numbers.plain(12)).isEqualTo("12");
        assertThat(Numbers.plain(0.5)).isEqualTo("0.5");
        assertThat(Numbers.plain(100)).isEqualTo("100");
    }

    @Test
    void timesAndFlopsCarryTheirUnit() {
        assertThat(Numbers.time(210_000)).isEqualTo("0.21 ms");
        assertThat(Numbers.time(2_300_000_000L)).isEqualTo("2.3 s");
        assertThat(Numbers.flops(4_100_000)).isEqualTo("4.1 MFLOP");
        assertThat(Numbers.flops(12)).isEqualTo("12 FLOP");
        assertThat(Numbers.bytes(1_234_000)).isEqualTo("1.2 MB");
        assertThat(Numbers.bytes(28e9)).isEqualTo("28.0 GB");
        assertThat(Numbers.measure(9.61e9, "FLOP/s")).isEqualTo("9.6 GFLOP/s");
        assertThat(Numbers.quantity(8.124e9, "FLOP/s")).isEqualTo("8.12 GFLOP/s");
        assertThat(Numbers.quantity(100e9, "FLOP/s")).isEqualTo("100 GFLOP/s");
        assertThat(Numbers.quantity(3.5e-7, "s")).isEqualTo("350 ns");
        assertThat(Numbers.quantity(1e-3, "s")).isEqualTo("1 ms");
        assertThat(Numbers.quantity(0.9999e-3, "s")).isEqualTo("1 ms");
        assertThat(Numbers.quantity(2, "s")).isEqualTo("2 s");
        assertThat(Numbers.digits(68.1335f)).isEqualTo("68.1334991");
    }
}

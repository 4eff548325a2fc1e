package loupe.checker.classroom.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import loupe.checker.csv.CsvTable;
import loupe.course.source.ContentException;
import org.junit.jupiter.api.Test;

class RosterReaderTest {

    private static Roster read(String text) {
        return RosterReader.read(CsvTable.read("roster.csv", text));
    }

    @Test
    void headingsAreFoundWhateverTheirCaseAndSigns() {
        Roster roster = read("E-Mail Address;Student Key;Full name;SIS Login ID;Group\na@b.c;S-01;Ada;ada1;3\n");
        assertThat(roster.student("s-01"))
                .contains(new Roster.Entry(
                        "s-01", Optional.of("Ada"), Optional.of("a@b.c"), Map.of("sis_login_id", "ada1")));
    }

    @Test
    void aKeyAloneIsEnough() {
        assertThat(read("key\nb\na\n").students()).extracting(Roster.Entry::key).containsExactly("b", "a");
    }

    @Test
    void anIdIsTheKeyWhereNothingElseIs() {
        assertThat(read("ID,Name\n7,Ada\n").student("7")).isPresent();
        assertThat(read("Key,ID\na,7\n").student("a").orElseThrow().lms()).isEqualTo(Map.of("id", "7"));
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThatThrownBy(() -> read("key,name\na,A\n../b,B\na,C\n"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("../b")
                .hasMessageContaining("line 4")
                .hasMessageContaining("twice");
    }

    @Test
    void aRosterWithoutKeysSaysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("Surname,First name\nA,B\n"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("\"key\"");
    }
}

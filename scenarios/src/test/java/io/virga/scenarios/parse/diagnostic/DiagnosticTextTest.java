package io.virga.scenarios.parse.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
    @Test
    void marksTheOffendingPart() {
        String source = "\n".repeat(17) + "    minSzie: 2\n";

        assertThat(rendered(source, 18, 5, 7, "unknown property 'minSzie'", "did you mean 'minSize'?"))
                .isEqualTo("""
                        shop.yaml:18:5: error VIRGA-1012: unknown property 'minSzie'
                           18 |     minSzie: 2
                              |     ^^^^^^^ did you mean 'minSize'?
                        """);
    }

    @Test
    void standsUnderTheMarkedPartAfterTabsAndWideCharacters() {
        assertThat(rendered("\t商店 e\u0301x: 二\n", 1, 5, 2, "m", null)).isEqualTo("""
                        shop.yaml:1:5: error VIRGA-1012: m
                            1 |     商店 e\u0301x: 二
                              |          ^
                        """);
        assertThat(rendered("ab: 二二 c\n", 1, 5, 2, "m", null)).contains("|     ^^^^\n");
    }

    @Test
    void showsThePartOfALongLineThatMatters() {
        String line = "a".repeat(500) + "HERE" + "b".repeat(500);

        String text = rendered(line, 1, 501, 4, "m", null);

        assertThat(text.lines()).allSatisfy(printed -> assertThat(printed).hasSizeLessThan(140));
        String[] lines = text.split("\n");
        assertThat(lines[1].indexOf("HERE")).isEqualTo(lines[2].indexOf("^^^^"));
    }

    @Test
    void letsNoFileSteerTheTerminal() {
        String text = rendered("x: \u001b[31mred\u202e\n", 1, 4, 3, "bad \u001b[2J\u0007", "try \u001b]0;");

        assertThat(text).doesNotContain("\u001b").doesNotContain("\u0007").doesNotContain("\u202e");
    }

    @Test
    void marksTheEndOfALineThatEndsTooSoon() {
        assertThat(rendered("x:\n", 1, 9, 3, "m", null)).endsWith("    1 | x:\n      |   ^\n");
    }

    @Test
    void namesWholeFiles() {
        Diagnostic diagnostic = Diagnostic.ofFile("shop.yaml", Code.EMPTY_FILE, "empty", "write one");

        assertThat(new DiagnosticText(false).render(List.of(diagnostic)))
                .isEqualTo("shop.yaml: error VIRGA-1004: empty\n      | write one\n");
    }

    @Test
    void paintsOnlyWhenAsked() {
        Diagnostic diagnostic = Diagnostic.ofFile("shop.yaml", Code.EMPTY_FILE, "empty", null);

        assertThat(new DiagnosticText(true).render(List.of(diagnostic)))
                .contains("\u001b[1;31merror VIRGA-1004:\u001b[0m");
    }

    @Test
    void sortsByFileAndPositionAndDropsRepetitions() {
        SourceText main = SourceText.of("b.yaml", "x\ny\n");
        SourceText other = SourceText.of("a.csv", "x\n");
        Diagnostics diagnostics = new Diagnostics("b.yaml");
        diagnostics.error(new Position(other, 1, 1, 1), Code.BAD_DATA_FILE, "third", null);
        diagnostics.error(new Position(main, 2, 1, 1), Code.BAD_VALUE, "second", null);
        diagnostics.warning(new Position(main, 1, 1, 1), Code.BAD_VALUE, "first", null);
        diagnostics.warning(new Position(main, 1, 1, 1), Code.BAD_VALUE, "first", null);

        assertThat(diagnostics.sorted()).extracting(Diagnostic::message).containsExactly("first", "second", "third");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private static String rendered(
            String source, int line, int column, int length, String message, @Nullable String hint) {
        SourceText text = SourceText.of("shop.yaml", source);
        Diagnostic diagnostic = Diagnostic.at(
                new Position(text, line, column, length), Severity.ERROR, Code.UNKNOWN_PROPERTY, message, hint);
        return new DiagnosticText(false).render(List.of(diagnostic));
    }
}

package io.virga.scenarios.parse.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.SourceText;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeReaderTest {
    private final Diagnostics diagnostics = new Diagnostics("t");

    @Test
    void keepsThePositionOfEveryKeyAndValue() {
        Tree.Mapping tree = mapping("a: 1\nbb:\n  - x\n  - {c: \"déjà vu\"}\n");

        assertThat(at(tree, "a")).isEqualTo("1:4+1");
        assertThat(at(tree, "bb[0]")).isEqualTo("3:5+1");
        assertThat(at(tree, "bb[1].c")).isEqualTo("4:9+9");
        assertThat(tree.entries().get("bb"))
                .extracting(e -> e.keyPosition().line())
                .isEqualTo(2);
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(at(mapping("{ \"😀😀\": x, b: y }\n"), "b")).isEqualTo("1:15+1");
    }

    @Test
    void remembersWhatStoodInQuotes() {
        Tree.Mapping tree = mapping("a: 1\nb: \"1\"\nc: |\n  text\n");

        assertThat(tree.value("a"))
                .isInstanceOfSatisfying(
                        Tree.Scalar.class, s -> assertThat(s.quoted()).isFalse());
        assertThat(tree.value("b"))
                .isInstanceOfSatisfying(
                        Tree.Scalar.class, s -> assertThat(s.quoted()).isTrue());
        assertThat(tree.value("c"))
                .isInstanceOfSatisfying(
                        Tree.Scalar.class, s -> assertThat(s.text()).isEqualTo("text\n"));
    }

    @Test
    void resolvesAliasesToTheAnchoredValue() {
        Tree.Mapping tree = mapping("a: &x {b: 1}\nc: *x\n");

        assertThat(tree.value("c")).isEqualTo(tree.value("a"));
    }

    @Test
    void expandsAliasesUpToALimit() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++) {
            text.append(String.format(
                    "a%d: &a%d [%s]%n", i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }

        assertThat(read(text.toString())).isNull();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.LIMIT_EXCEEDED);
    }

    @Test
    void boundsTheDepth() {
        assertThat(read("[".repeat(100_000))).isNull();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.LIMIT_EXCEEDED);
    }

    @Test
    void readsNumbersAndWordsAsTextsForTheBinderToJudge() {
        Tree.Mapping tree = mapping("a: 010\nb: no\nc: 12:30:45\nd: 1e3\n");

        assertThat(tree.entries().values())
                .extracting(e -> ((Tree.Scalar) e.value()).text())
                .containsExactly("010", "no", "12:30:45", "1e3");
    }

    @Test
    void findsPathsAndTheNearestThingAroundThem() {
        Tree.Mapping tree = mapping("a:\n  b: [x, {c: 1}]\n");

        assertThat(TreePath.find(tree, "a.b[1].c")).isNotNull();
        assertThat(TreePath.find(tree, "a.b[2]")).isNull();
        assertThat(TreePath.find(tree, "a.x")).isNull();
        assertThat(TreePath.valuePosition(tree, "a.b[1].nothing").column()).isEqualTo(10);
        assertThat(TreePath.keyPosition(tree, "a.b").column()).isEqualTo(3);
        assertThat(TreePath.segments("a.b[1].c")).isEqualTo(List.of("a", "b", "[1]", "c"));
        assertThat(TreePath.segments("a..b")).isNull();
        assertThat(TreePath.segments("a.")).isNull();
        assertThat(TreePath.segments("")).isNull();
        assertThat(TreePath.segments("a[x]")).isNull();
    }

    private static String at(Tree.Mapping tree, String path) {
        var position = TreePath.valuePosition(tree, path);
        return position.line() + ":" + position.column() + "+" + position.length();
    }

    private Tree.Mapping mapping(String text) {
        Tree tree = read(text);
        assertThat(diagnostics.sorted()).isEmpty();
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        throw new AssertionError(tree + " is no mapping");
    }

    private @Nullable Tree read(String text) {
        return TreeReader.read(SourceText.of("t", text), text, diagnostics);
    }
}

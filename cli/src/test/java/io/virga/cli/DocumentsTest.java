package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
    private static final Pattern DECISION = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");

    @Test
    void readmeNamesTheTwoCommandsOfTheSetUp() throws IOException {
        assertThat(PROJECT.resolve("README.md"))
                .content()
                .contains("\n./virga run examples/shop-3az.yaml ")
                .contains("\n./mvnw -q verify ");
        assertThat(PROJECT.resolve("examples/shop-3az.yaml")).isRegularFile();
    }

    @Test
    void linksBetweenDocumentsLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(document)).results().toList()) {
                links++;
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(PROJECT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(5);
        assertThat(broken).isEmpty();
    }

    @Test
    void thePriceExamplesNameTestsThatExist() throws IOException {
        List<Path> sources = testSources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (MatchResult test : NAMED_TEST
                .matcher(Files.readString(PROJECT.resolve("docs/price-examples.md")))
                .results()
                .toList()) {
            named++;
            if (!hasTest(sources, test.group(1), test.group(2))) {
                missing.add(test.group());
            }
        }
        assertThat(named).isGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private static boolean hasTest(List<Path> sources, String className, String method) throws IOException {
        for (Path source : sources) {
            if (source.endsWith(className + ".java")) {
                return Files.readString(source).contains(" void " + method + "(");
            }
        }
        return false;
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("models", "scenarios", "reports", "cli")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
                files.filter(Files::isRegularFile).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void decisionsAreNumberedOnceEachAndSayTheirNumber() throws IOException {
        List<Path> decisions = list(PROJECT.resolve("docs/adr"));
        assertThat(decisions).isNotEmpty();
        List<String> numbers = new ArrayList<>();
        for (Path decision : decisions) {
            Matcher name = DECISION.matcher(decision.getFileName().toString());
            assertThat(name.matches()).as(decision.toString()).isTrue();
            numbers.add(name.group(1));
            assertThat(Files.readAllLines(decision).get(0)).startsWith("# " + Integer.parseInt(name.group(1)) + ". ");
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(list(PROJECT));
        documents.addAll(list(PROJECT.resolve("docs")));
        documents.addAll(list(PROJECT.resolve("docs/adr")));
        documents.removeIf(path -> !path.toString().endsWith(".md"));
        return documents;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

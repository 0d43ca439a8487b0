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

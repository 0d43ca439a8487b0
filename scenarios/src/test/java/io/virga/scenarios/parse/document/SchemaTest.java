package io.virga.scenarios.parse.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.virga.scenarios.parse.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What editors find with the schema agrees with what the parser finds. */
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaWriter.write(), InputFormat.JSON);

    @Test
    void isItselfAValidSchema() throws IOException {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

        assertThat(metaSchema.validate(SchemaWriter.write(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void acceptsSoundScenarios() throws IOException {
        assertThat(errors(Scenarios.small())).isEmpty();
        assertThat(errors(Files.readString(Scenarios.RESOURCES.resolve("sound/everything.yaml"))))
                .isEmpty();
        for (String example : List.of("shop-3az.yaml", "nasa-launch-day.yaml", "theory/mm1.yaml")) {
            assertThat(errors(Files.readString(Path.of("..", "examples").resolve(example))))
                    .as(example)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18-unknown-properties",
                "20-missing-properties",
                "21-missing-type",
                "22-unknown-type",
                "23-no-value",
                "24-wrong-kinds",
                "25-missing-units",
                "26-foreign-units",
                "27-not-numbers",
                "29-yes-and-no",
                "31-negative-times",
                "34-unknown-words",
                "35-bad-names",
                "36-unknown-distribution",
                "64-fault-properties",
                "80-later-features"
            })
    void refusesWhatIsWrongByItself(String broken) throws IOException {
        String text = Files.readString(Scenarios.RESOURCES.resolve("broken").resolve(broken + ".yaml"));

        assertThat(errors(text)).isNotEmpty();
    }

    private static List<Error> errors(String yaml) {
        Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JsonMapper.builder().build().writeValueAsString(data), InputFormat.JSON);
    }
}

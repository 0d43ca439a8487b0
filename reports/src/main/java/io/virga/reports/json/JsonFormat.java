package io.virga.reports.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper of all JSON files: fields in declared order, two spaces, line feeds on every platform. */
final class JsonFormat {
    static final JsonMapper MAPPER = mapper();

    private JsonFormat() {}

    private static JsonMapper mapper() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .addModule(new ResultsModule())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(lines))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // Nothing may be null but what the records declare so: some doubles and some notes.
                .changeDefaultNullHandling(ignored -> JsonSetter.Value.forValueNulls(Nulls.FAIL))
                .withConfigOverride(Double.class, of -> of.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET)))
                .withConfigOverride(String.class, of -> of.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET)))
                .build();
    }
}

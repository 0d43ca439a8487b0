package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.shape.LeafType.Json;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schema (draft 7) of the scenario language, by which editors complete and check scenarios. It knows
 * names, kinds and forms; ranges of quantities and what must hold between values is left to {@code virga validate}.
 */
public final class SchemaWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PARAMETER = "\\$[A-Za-z][A-Za-z0-9_-]*";

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaWriter() {}

    /** The whole schema, ending in a line feed. */
    public static String write() {
        return new SchemaWriter().schema();
    }

    private String schema() {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Virga scenario, version 1");
        ObjectNode root = recordSchema(new Shapes().record(ScenarioSpec.class), null);
        schema.setAll(root);
        ObjectNode all = schema.putObject("definitions");
        definitions.forEach(all::set);
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n") + "\n";
    }

    private ObjectNode of(Shape shape, @Nullable Property about) {
        if (shape instanceof Leaf leaf) {
            return leaf(leaf.type(), about);
        }
        if (shape instanceof WordOf words) {
            return words(words);
        }
        if (shape instanceof FileOf) {
            return MAPPER.createObjectNode().put("type", "string");
        }
        if (shape instanceof ListOf list) {
            ObjectNode array = MAPPER.createObjectNode().put("type", "array");
            array.set("items", of(list.element(), null));
            return array;
        }
        if (shape instanceof MapOf map) {
            ObjectNode object = MAPPER.createObjectNode().put("type", "object");
            object.putObject("propertyNames").put("pattern", "^(" + map.key().pattern() + ")$");
            object.set("additionalProperties", of(map.value(), null));
            return object;
        }
        return reference(shape);
    }

    private ObjectNode reference(Shape shape) {
        Class<?> type = shape instanceof ChoiceOf choice ? choice.type() : ((RecordOf) shape).type();
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, MAPPER.createObjectNode());
            definitions.put(name, shape instanceof ChoiceOf choice ? choice(choice) : shorthand((RecordOf) shape));
        }
        return MAPPER.createObjectNode().put("$ref", "#/definitions/" + name);
    }

    private static ObjectNode leaf(LeafType<?> type, @Nullable Property about) {
        ObjectNode value = MAPPER.createObjectNode();
        switch (type.json()) {
            case STRING -> value.put("type", "string");
            case INTEGER -> value.put("type", "integer");
            case NUMBER -> value.put("type", "number");
            case BOOLEAN -> value.put("type", "boolean");
            case SCALAR -> value.putArray("type").add("string").add("number").add("boolean");
        }
        if (!type.pattern().isEmpty()) {
            value.put("pattern", "^(" + type.pattern() + "|" + PARAMETER + ")$");
        }
        if (type.json() == Json.STRING || type.json() == Json.SCALAR) {
            return value;
        }
        if (about != null) {
            putBound(value, "minimum", about.min());
            putBound(value, "exclusiveMinimum", about.above());
            putBound(value, "maximum", about.max());
        }
        return orParameter(value);
    }

    private static void putBound(ObjectNode value, String keyword, String bound) {
        if (!bound.isEmpty()) {
            value.put(keyword, new BigDecimal(bound));
        }
    }

    private static ObjectNode orParameter(ObjectNode value) {
        ObjectNode either = MAPPER.createObjectNode();
        ArrayNode alternatives = either.putArray("anyOf").add(value);
        alternatives.addObject().put("type", "string").put("pattern", "^" + PARAMETER + "$");
        return either;
    }

    private static ObjectNode words(WordOf words) {
        ObjectNode value = MAPPER.createObjectNode();
        ArrayNode list = value.putArray("enum");
        words.words().keySet().forEach(list::add);
        return orParameter(value);
    }

    private ObjectNode shorthand(RecordOf record) {
        ObjectNode full = recordSchema(record, null);
        if (record.shorthand().isEmpty()) {
            return full;
        }
        PropertyShape property = record.property(record.shorthand()).orElseThrow();
        ObjectNode either = MAPPER.createObjectNode();
        either.putArray("anyOf").add(of(property.shape(), property.about())).add(full);
        return either;
    }

    /** The schema of a record, with a discriminator when it belongs to a choice by property. */
    private ObjectNode recordSchema(RecordOf record, @Nullable ObjectNode discriminator) {
        ObjectNode object = MAPPER.createObjectNode().put("type", "object").put("description", record.doc());
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = MAPPER.createArrayNode();
        if (discriminator != null) {
            properties.setAll(discriminator);
            discriminator.propertyNames().forEach(required::add);
        }
        ObjectNode dependencies = MAPPER.createObjectNode();
        for (PropertyShape property : record.properties()) {
            properties.set(property.name(), property(property));
            if (property.required()) {
                required.add(property.name());
            }
            if (!property.about().onlyWith().isEmpty()) {
                dependencies.putArray(property.name()).add(property.about().onlyWith());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        if (!dependencies.isEmpty()) {
            object.set("dependencies", dependencies);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private ObjectNode property(PropertyShape property) {
        ObjectNode schema = of(property.shape(), property.about());
        schema.put("description", PropertyText.description(property));
        String example = property.about().example();
        if (property.shape() instanceof Leaf leaf && leaf.type().json() == Json.STRING) {
            ArrayNode examples = MAPPER.createArrayNode();
            if (example.isEmpty()) {
                leaf.type().examples().forEach(examples::add);
            } else {
                examples.add(example);
            }
            schema.set("examples", examples);
        }
        return schema;
    }

    private ObjectNode choice(ChoiceOf choice) {
        ObjectNode schema = MAPPER.createObjectNode().put("description", choice.doc());
        ArrayNode alternatives = schema.putArray("oneOf");
        for (Variant variant : choice.variants()) {
            if (choice.choice().by() == By.ONE_KEY) {
                oneKey(choice, variant, alternatives);
            } else if (choice.choice().by() == By.PROPERTY) {
                ObjectNode constant = MAPPER.createObjectNode().put("const", variant.word());
                ObjectNode discriminator = MAPPER.createObjectNode();
                discriminator.set(choice.choice().property(), constant.put("description", variant.doc()));
                alternatives.add(recordSchema(variant.shape(), discriminator));
            } else {
                alternatives.add(recordSchema(variant.shape(), null));
            }
        }
        return schema;
    }

    private void oneKey(ChoiceOf choice, Variant variant, ArrayNode alternatives) {
        if (variant.word().equals(choice.choice().bare())) {
            PropertyShape value = variant.shape().properties().get(0);
            alternatives.add(of(value.shape(), value.about()).put("description", variant.doc()));
        }
        if (variant.shape().properties().isEmpty()) {
            alternatives.addObject().put("const", variant.word()).put("description", variant.doc());
        }
        ObjectNode object = alternatives.addObject().put("type", "object").put("description", variant.doc());
        object.putObject("properties").set(variant.word(), reference(variant.shape()));
        object.putArray("required").add(variant.word());
        object.put("additionalProperties", false);
    }
}

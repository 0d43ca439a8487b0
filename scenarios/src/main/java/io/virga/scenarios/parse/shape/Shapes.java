package io.virga.scenarios.parse.shape;

import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.shape.Shape.Word;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.spec.PriceFile;
import io.virga.scenarios.spec.distribution.SampleFile;
import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.workload.TimestampFile;
import io.virga.scenarios.spec.workload.TraceFile;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shapes of types; each type is read once, and where two threads want one at the same time they get equal shapes.
 */
public final class Shapes {
    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);
    private static final Set<Class<?>> FILES =
            Set.of(TraceFile.class, TimestampFile.class, SampleFile.class, PriceFile.class);

    private final Map<Class<?>, Shape> known = new ConcurrentHashMap<>();

    public Shapes() {
        LeafTypes.ALL.forEach(leaf -> known.put(leaf.type(), new Leaf(leaf)));
        FILES.forEach(file -> known.put(file, new FileOf(file)));
    }

    /** The shape of a record. */
    public RecordOf record(Class<? extends Record> type) {
        return (RecordOf) of(type, "");
    }

    private Shape of(Type type, String entry) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? new ListOf(of(arguments[0], entry))
                    : new MapOf(keys(arguments[0]), entry, of(arguments[1], ""));
        }
        Class<?> raw = (Class<?>) type;
        Class<?> boxed = BOXES.getOrDefault(raw, raw);
        Shape shape = known.get(boxed);
        if (shape == null) {
            shape = read(boxed);
            known.put(boxed, shape);
        }
        return shape;
    }

    private LeafType<?> keys(Type type) {
        return type == String.class ? LeafTypes.NAMES : ((Leaf) of(type, "")).type();
    }

    private Shape read(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        }
        if (type.isRecord()) {
            return recordOf(type);
        }
        Choice choice = required(type, Choice.class);
        List<Variant> variants = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            Kind kind = required(permitted, Kind.class);
            variants.add(new Variant(kind.value(), kind.doc(), (RecordOf) of(permitted, "")));
        }
        return new ChoiceOf(type, choice, required(type, Doc.class).value(), List.copyOf(variants));
    }

    private static WordOf words(Class<?> type) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> value = (Enum<?>) constant;
            try {
                Kind kind = required(type.getField(value.name()), Kind.class);
                words.put(kind.value(), new Word(value, kind.doc()));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("an enum lacks its own constant: " + value, e);
            }
        }
        return new WordOf(type, words);
    }

    private RecordOf recordOf(Class<?> type) {
        Shorthand shorthand = type.getAnnotation(Shorthand.class);
        return new RecordOf(type, doc(type), shorthand == null ? "" : shorthand.value(), properties(type));
    }

    private List<PropertyShape> properties(Class<?> type) {
        List<PropertyShape> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Embedded.class)) {
                properties(component.getType()).forEach(property -> properties.add(property.within(component)));
            } else {
                properties.add(property(component));
            }
        }
        return List.copyOf(properties);
    }

    private PropertyShape property(RecordComponent component) {
        Property about = required(component, Property.class);
        String name = about.name().isEmpty() ? component.getName() : about.name();
        return new PropertyShape(name, List.of(component), about, () -> of(component.getGenericType(), about.entry()));
    }

    private static String doc(Class<?> type) {
        Doc doc = type.getAnnotation(Doc.class);
        Kind kind = type.getAnnotation(Kind.class);
        if (doc == null && kind == null) {
            throw new IllegalStateException(type + " has neither @Doc nor @Kind");
        }
        return doc != null ? doc.value() : kind.doc();
    }

    private static <A extends Annotation> A required(AnnotatedElement element, Class<A> annotation) {
        @Nullable A found = element.getAnnotation(annotation);
        if (found == null) {
            throw new IllegalStateException(element + " lacks @" + annotation.getSimpleName());
        }
        return found;
    }
}

package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.spec.PriceFile;
import io.virga.scenarios.spec.distribution.SampleFile;
import io.virga.scenarios.spec.workload.TimestampFile;
import io.virga.scenarios.spec.workload.TraceFile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values that stand in for what could not be read, so that the rest of the scenario can still be checked. */
final class Placeholders {
    private Placeholders() {}

    static Object of(Shape shape) {
        if (shape instanceof Leaf leaf) {
            return leaf.type().placeholder();
        }
        if (shape instanceof WordOf words) {
            return words.words().values().iterator().next().constant();
        }
        if (shape instanceof FileOf file) {
            return emptyFile(file.type());
        }
        if (shape instanceof ListOf) {
            return List.of();
        }
        if (shape instanceof MapOf) {
            return Map.of();
        }
        if (shape instanceof ChoiceOf choice) {
            return of(choice.variants().get(0).shape());
        }
        RecordOf record = (RecordOf) shape;
        return Records.create(
                record,
                record.properties().stream().map(Placeholders::component).toArray());
    }

    private static @Nullable Object component(PropertyShape property) {
        return property.about().optional() ? null : of(property.shape());
    }

    private static Object emptyFile(Class<?> type) {
        if (type == TraceFile.class) {
            return new TraceFile("", "", new long[0]);
        }
        if (type == PriceFile.class) {
            return new PriceFile("", List.of());
        }
        return type == TimestampFile.class
                ? new TimestampFile("", new long[0])
                : new SampleFile("", List.of(), Collections.unmodifiableSortedMap(new TreeMap<>()));
    }
}

package io.virga.scenarios.build;

import io.virga.models.messaging.MessageQueue;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MissingData;
import io.virga.models.serverless.LambdaFunction;
import io.virga.scenarios.spec.alarm.AlarmSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The alarms of a scenario in a simulation, by name. */
final class AlarmModels {
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();

    private AlarmModels() {}

    static AlarmModels build(BuildContext context, Map<String, ResourceModel> resources) {
        AlarmModels models = new AlarmModels();
        context.spec().alarms().forEach((name, spec) -> {
            String path = "alarm." + name;
            Metric metric = metric(path, spec, resources);
            models.alarms.put(name, new Alarm(context.sim(), path, metric, rule(spec), context.journal()));
        });
        return models;
    }

    private static Metric metric(String path, AlarmSpec spec, Map<String, ResourceModel> resources) {
        String name = path + "." + spec.of();
        long periodNanos = spec.period().toNanos();
        if (resources.get(spec.of()) instanceof AutoScalingGroupModel model) {
            return model.metric(name, spec.metric(), periodNanos);
        }
        if (resources.get(spec.of()) instanceof LambdaFunctionModel model) {
            LambdaFunction function = model.function();
            return ServiceAlarms.of(function.simulation(), name, spec.metric(), function.totals(), periodNanos);
        }
        if (resources.get(spec.of()) instanceof SqsQueueModel model) {
            MessageQueue queue = model.queue();
            return ServiceAlarms.of(queue.simulation(), name, spec.metric(), queue, periodNanos);
        }
        throw new IllegalArgumentException(spec.of() + " publishes no " + spec.metric());
    }

    private static AlarmRule rule(AlarmSpec spec) {
        return new AlarmRule(
                Comparison.valueOf(spec.comparisonOperator().name()),
                spec.threshold().value(),
                spec.datapointsToAlarm(),
                spec.evaluationPeriods(),
                MissingData.valueOf(spec.treatMissingData().name()));
    }

    Alarm get(String name) {
        return Objects.requireNonNull(alarms.get(name), name);
    }
}

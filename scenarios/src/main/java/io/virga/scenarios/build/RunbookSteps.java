package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.runbook.AllOf;
import io.virga.models.runbook.Attempts;
import io.virga.models.runbook.Nothing;
import io.virga.models.runbook.OfficeHours;
import io.virga.models.runbook.Order;
import io.virga.models.runbook.RunbookStep;
import io.virga.models.runbook.StepEffect;
import io.virga.models.runbook.Wait;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.topology.ControlPlane;
import io.virga.scenarios.spec.runbook.DecideStep;
import io.virga.scenarios.spec.runbook.FailBackStep;
import io.virga.scenarios.spec.runbook.InvokeStep;
import io.virga.scenarios.spec.runbook.OfficeHoursSpec;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.runbook.SetDesiredStep;
import io.virga.scenarios.spec.runbook.StepAttempts;
import io.virga.scenarios.spec.runbook.SwitchDnsStep;
import io.virga.scenarios.spec.runbook.WaitHealthyStep;
import io.virga.scenarios.spec.runbook.WorkStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of one runbook, from their scenario. */
final class RunbookSteps {
    private static final Variate AT_ONCE = new Constant(0);

    private final BuildContext context;
    private final Parts parts;
    private final String path;

    /** What steps act on. */
    record Parts(Map<String, ResourceModel> resources, OperationModels operations) {
        ResourceModel resource(String name) {
            return Objects.requireNonNull(resources.get(name), name);
        }
    }

    /** @param path of what the steps belong to */
    RunbookSteps(BuildContext context, Parts parts, String path) {
        this.context = context;
        this.parts = parts;
        this.path = path;
    }

    List<RunbookStep> of(List<RunbookStepSpec> specs) {
        List<RunbookStep> steps = new ArrayList<>();
        for (RunbookStepSpec spec : specs) {
            steps.add(of(path + ".step-" + (steps.size() + 1), spec));
        }
        return steps;
    }

    private RunbookStep of(String at, RunbookStepSpec spec) {
        if (spec instanceof DecideStep s) {
            return step(at, "decide", Variates.of(s.decide()), hours(s.officeHours()), Attempts.ONCE, new Nothing());
        } else if (spec instanceof WorkStep s) {
            return step(at, "work", Variates.of(s.work()), OfficeHours.ALWAYS, attempts(s.attempts()), new Nothing());
        } else if (spec instanceof SetDesiredStep s) {
            String text = "setDesired " + s.setDesired() + " to " + s.to();
            return step(at, text, AT_ONCE, OfficeHours.ALWAYS, attempts(s.attempts()), setDesired(s));
        } else if (spec instanceof WaitHealthyStep s) {
            ResourceModel resource = parts.resource(s.waitHealthy());
            long interval = s.interval().toNanos();
            Wait wait = new Wait(context.sim(), at + ".wait", resource::isInService, interval);
            String text = "waitHealthy " + s.waitHealthy();
            return step(at, text, AT_ONCE, OfficeHours.ALWAYS, Attempts.ONCE, wait);
        } else if (spec instanceof InvokeStep s) {
            Order order = parts.operations().order(s.invoke());
            return step(at, "invoke " + s.invoke(), AT_ONCE, OfficeHours.ALWAYS, attempts(s.attempts()), order);
        } else if (spec instanceof SwitchDnsStep s) {
            String weight = s.weight() == null ? "" : " with weight " + s.weight();
            String text = "switchDns " + s.switchDns() + " to " + s.to() + weight;
            return step(at, text, AT_ONCE, OfficeHours.ALWAYS, attempts(s.attempts()), switchDns(s));
        } else if (spec instanceof FailBackStep s) {
            Order order = ofRoute53(name(s.failBack())::answerAsAtFirst);
            String text = "failBack " + s.failBack();
            return step(at, text, AT_ONCE, OfficeHours.ALWAYS, attempts(s.attempts()), order);
        } else if (spec instanceof ParallelSteps s) {
            AllOf all = new AllOf(new RunbookSteps(context, parts, at).of(s.parallel()));
            return step(at, "parallel", AT_ONCE, OfficeHours.ALWAYS, Attempts.ONCE, all);
        }
        throw new AssertionError(spec);
    }

    private RunbookStep step(
            String at, String text, Variate duration, OfficeHours hours, Attempts attempts, StepEffect effect) {
        return new RunbookStep(context.sim(), at, text, duration, hours, attempts, effect, context.journal());
    }

    private Order setDesired(SetDesiredStep spec) {
        AutoScalingGroup group = group(spec.setDesired());
        ControlPlane controlPlane = new ControlPlanes(context).of(spec.setDesired());
        return new Order(controlPlane, () -> group.setDesiredCapacity(spec.to(), path));
    }

    private Order switchDns(SwitchDnsStep spec) {
        NameRecords records = name(spec.switchDns());
        Integer weight = spec.weight();
        return ofRoute53(() -> {
            if (weight == null) {
                records.answerWith(spec.to());
            } else {
                records.weigh(spec.to(), weight);
            }
        });
    }

    private Order ofRoute53(Runnable change) {
        return new Order(new ControlPlanes(context).ofRoute53(), change);
    }

    private NameRecords name(String name) {
        if (parts.resource(name) instanceof RecordSetGroupModel model) {
            return model.records();
        }
        throw new IllegalArgumentException(name + " is no name");
    }

    private AutoScalingGroup group(String name) {
        if (parts.resource(name) instanceof AutoScalingGroupModel model) {
            return model.group();
        }
        throw new IllegalArgumentException(name + " is no auto scaling group");
    }

    private OfficeHours hours(@Nullable OfficeHoursSpec spec) {
        // Of the scenario's clock, which begins on a Monday at midnight.
        long clock = -context.window().simulationNanos(0);
        return spec == null
                ? OfficeHours.ALWAYS
                : new OfficeHours(spec.from().toNanos(), spec.to().toNanos(), spec.weekends(), clock);
    }

    private static Attempts attempts(StepAttempts spec) {
        return new Attempts(
                spec.failureChance().fraction().doubleValue(),
                spec.retries(),
                spec.retryAfter().toNanos());
    }
}

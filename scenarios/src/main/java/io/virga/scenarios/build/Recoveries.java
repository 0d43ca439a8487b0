package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceControl;
import io.virga.models.compute.InstanceRecovery;
import io.virga.models.compute.StatusCheckActions;
import io.virga.models.compute.StatusChecks;
import io.virga.models.monitoring.Journal;
import io.virga.models.placement.HostRecovery;
import io.virga.models.topology.Placer;
import io.virga.scenarios.spec.resource.AutoRecovery;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.StatusCheckAlarmsSpec;
import io.virga.scenarios.spec.resource.Tenancy;
import java.util.List;

/** What follows when the status checks of instances of one resource fail. */
final class Recoveries {
    /** AWS publishes no figure for its own recovery; this is what it recommends for alarms. */
    private static final int FAILED_CHECKS = 2;

    private final StatusCheckActions actions;
    private final Placer placer;
    private final List<HostRecovery> hostRecoveries;
    private final Variate migration;
    private final Variate boot;
    private final Journal journal;

    Recoveries(InstanceSpec spec, Placer placer, BuildContext context) {
        this.placer = placer;
        this.hostRecoveries = context.capacity().recoveries(spec);
        this.actions = actions(spec);
        this.migration = Variates.of(spec.recovery());
        this.boot = Variates.of(spec.boot());
        this.journal = context.journal();
    }

    /** Whether EC2 recovers the instances without an alarm; it does not so on Dedicated Hosts. */
    static boolean isAutomatic(InstanceSpec spec) {
        if (spec.tenancy() == Tenancy.HOST) {
            return false;
        }
        return spec.autoRecovery() == null
                ? Machines.isRecoverable(spec.instanceType())
                : spec.autoRecovery() == AutoRecovery.DEFAULT;
    }

    private static StatusCheckActions actions(InstanceSpec spec) {
        boolean isAutomatic = isAutomatic(spec);
        StatusCheckAlarmsSpec alarms = spec.statusCheckAlarms();
        int recover = isAutomatic ? FAILED_CHECKS : StatusCheckActions.NEVER;
        if (alarms != null && alarms.recover() != null) {
            recover = isAutomatic ? Math.min(recover, alarms.recover()) : alarms.recover();
        }
        int reboot = alarms == null || alarms.reboot() == null ? StatusCheckActions.NEVER : alarms.reboot();
        return new StatusCheckActions(recover, reboot);
    }

    /** Begins to check the instance. */
    void watch(InstanceControl control) {
        Instance instance = control.instance();
        InstanceRecovery recovery = new InstanceRecovery(instance, placer, migration, boot, journal);
        hostRecoveries.forEach(each -> each.watch(instance, recovery));
        new StatusChecks(instance, actions, recovery::recover, control::reboot, journal);
    }
}

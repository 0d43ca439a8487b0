package io.virga.models.balancing;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;

/** A target of type {@code instance}: the application on an EC2 instance. */
record InstanceTarget(Instance instance) implements Target {
    @Override
    public String path() {
        return instance.path();
    }

    @Override
    public Endpoint endpoint() {
        return instance.application();
    }

    @Override
    public boolean hasRoom(int sent) {
        ServiceStation application = instance.application();
        return Math.max(sent, application.inFlight()) < application.capacity();
    }

    @Override
    public void whenGone(Runnable gone) {
        instance.onStateChange(state -> {
            if (state == Instance.State.TERMINATED) {
                gone.run();
            }
        });
    }
}

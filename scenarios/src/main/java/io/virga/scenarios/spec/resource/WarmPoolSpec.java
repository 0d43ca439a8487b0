package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** Instances that a group prepares ahead of the need for them; how they wait decides which properties the pool has. */
@Choice(by = By.PROPERTY, property = "poolState", noun = "warm pool")
@Doc("Instances that are launched and booted ahead of the need for them, so that they are in service sooner. There are"
        + " as many as the desired capacity is below the most instances. `poolState` says how they wait.")
public sealed interface WarmPoolSpec permits StoppedPool, RunningPool, HibernatedPool {
    String START = "Time from the request to start an instance of the pool until it is running.";

    WarmPoolSize size();
}

package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** When requests come. */
@Choice(by = By.ONE_KEY, noun = "arrival process")
@Doc("When requests come. All but `closed`, `messages` and `eventSource` are open: clients do not wait for each other.")
public sealed interface ArrivalsSpec
        permits ClosedSpec,
                EventSourceSpec,
                MessagesSpec,
                MmppSpec,
                PoissonSpec,
                RegularSpec,
                SessionsSpec,
                TimestampsSpec,
                TraceSpec {}

package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** When requests come. */
@Choice(by = By.ONE_KEY, noun = "arrival process")
@Doc("When requests come. All but `closed`, `messages`, `eventSource` and `asyncEvents` are open: clients do not"
        + " wait for each other.")
public sealed interface ArrivalsSpec
        permits AsyncEventsSpec,
                ClosedSpec,
                EventSourceSpec,
                MessagesSpec,
                MmppSpec,
                PoissonSpec,
                RegularSpec,
                SessionsSpec,
                TimestampsSpec,
                TraceSpec {}

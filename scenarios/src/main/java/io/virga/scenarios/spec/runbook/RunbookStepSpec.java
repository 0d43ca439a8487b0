package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** One step of a runbook; the properties that are present decide the kind. */
@Choice(by = By.PRESENCE, noun = "runbook step")
@Doc("One step of a runbook. The properties decide the kind: `decide`, `work`, `setDesired`, `invoke`,"
        + " `waitHealthy`, `switchDns`, `failBack` or `parallel`.")
public sealed interface RunbookStepSpec
        permits DecideStep,
                WorkStep,
                SetDesiredStep,
                InvokeStep,
                WaitHealthyStep,
                SwitchDnsStep,
                FailBackStep,
                ParallelSteps {}

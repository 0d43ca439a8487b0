package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;

/** A rule between the parts of a scenario. */
interface Check {
    /** Reports what breaks the rule. The scenario may hold placeholders; the findings know where. */
    void run(ScenarioSpec scenario, Findings findings);
}

package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** Redirects as scenarios write them: a request a second for an hour, and how many of them each balancer sees. */
class RedirectScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: redirects
        simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          old:
            type: applicationLoadBalancer
            zones: [us-east-1.a]
            targets: [web]
            latency: 0s
            %s
            rules:
              it: { priority: 1, pathPattern: [/old], redirect: { %s } }
          new:
            type: applicationLoadBalancer
            zones: [us-east-1.a]
            targets: [web]
            latency: 0s
            rules:
              html: { priority: 1, pathPattern: [/html], hostHeader: [www.example], forward: { web: 1 } }
              found: { priority: 2, pathPattern: [/old], queryString: { Q: virga }, forward: { web: 1 } }
            defaultAction: { fixedResponse: 503 }
          web: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { wait: 1ms } } }
        workloads:
          readers:
            target: old
            clientLatency: 100ms
            arrivals: { regular: { rate: 1/s } }
            %s
            requests: { go: { share: 100%%, path: [%s], http: { path: /old }, timeout: %s } }
          others:
            target: new
            arrivals: { regular: { rate: 1/h } }
            requests: { go: { share: 100%%, path: [new, web], http: { path: /html, host: www.example } } }
        """;

    private static RunResult run(String redirect, String users, String path, String timeout) {
        return TextScenario.run(SCENARIO.formatted("", redirect, users, path, timeout));
    }

    private static double metric(RunResult result, String name) {
        return TextScenario.metric(result, name);
    }

    @Test
    void theClientAsksAgainAtTheOtherBalancer() {
        RunResult result = run("to: new, path: /html, host: www.example", "", "old, new, web", "10s");
        assertThat(metric(result, "old.HTTP_Redirect_Count")).isEqualTo(3600);
        assertThat(metric(result, "old.RequestCount")).isZero();
        assertThat(metric(result, "new.RequestCount")).isEqualTo(3601);
        assertThat(metric(result, "readers.availability")).isEqualTo(1);
        // Two round trips of 100 ms, and what the second balancer and the web take.
        assertThat(metric(result, "readers.latency")).isBetween(0.2, 0.21);
    }

    @Test
    void rulesSeeTheNewUrl() {
        RunResult result = run("to: new, path: /html", "", "old, new", "10s");
        assertThat(metric(result, "new.RequestCount")).isEqualTo(1);
        assertThat(metric(result, "readers.availability")).isZero();
    }

    @Test
    void rulesSeeTheNewQueryString() {
        RunResult result = run("to: new, query: { q: virga }", "", "old, new, web", "10s");
        assertThat(metric(result, "new.RequestCount")).isEqualTo(3601);
        assertThat(metric(result, "readers.availability")).isEqualTo(1);
    }

    @Test
    void theSameBalancerMayServeTheNewUrl() {
        RunResult result = run("path: /new", "", "old, old, web", "10s");
        assertThat(metric(result, "old.HTTP_Redirect_Count")).isEqualTo(3600);
        assertThat(metric(result, "old.RequestCount")).isEqualTo(3600);
        assertThat(metric(result, "readers.availability")).isEqualTo(1);
    }

    /** Each of ten users is redirected once; that one of them has no request among 3,600 has a chance of 1e-164. */
    @Test
    void clientsRememberAPermanentRedirect() {
        RunResult result = run("path: /new, status: 301", "users: 10", "old, old, web", "10s");
        assertThat(metric(result, "old.HTTP_Redirect_Count")).isEqualTo(10);
        assertThat(metric(result, "old.RequestCount")).isEqualTo(3600);
    }

    @Test
    void clientsDoNotRememberATemporaryRedirect() {
        RunResult result = TextScenario.run(SCENARIO.formatted(
                "stickiness: { duration: 1h }", "path: /new, status: 302", "users: 10", "old, old, web", "10s"));
        assertThat(metric(result, "old.HTTP_Redirect_Count")).isEqualTo(3600);
    }

    /** One round trip fits into 150 ms, two do not. */
    @Test
    void theTimeoutOfTheClientHoldsForBothRequests() {
        RunResult result = run("path: /new", "", "old, old, web", "150ms");
        assertThat(metric(result, "old.HTTP_Redirect_Count")).isEqualTo(3600);
        assertThat(metric(result, "readers.availability")).isZero();
    }
}

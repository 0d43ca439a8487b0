package io.virga.kernel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
    private final StringBuilder out = new StringBuilder();

    private void twoEvents(Tracer tracer) {
        tracer.event(1_500_000_007L, "shop.\"web\"", "arrive", "request 7", 7);
        tracer.event(2_000_000_000L, "shop.\"web\"", "tick", "shop.\"web\"#tick", 0);
    }

    @Test
    void textIsALineForPeople() {
        twoEvents(new TextTrace(out));
        assertThat(out.toString()).isEqualTo("""
                1.500000007  shop."web"#arrive  request 7
                2.000000000  shop."web"#tick
                """);
    }

    @Test
    void jsonLinesAreAnObjectALine() {
        twoEvents(new JsonLinesTrace(out));
        assertThat(out.toString()).isEqualTo("""
                {"t":1500000007,"entity":"shop.\\"web\\"","handler":"arrive","id":7}
                {"t":2000000000,"entity":"shop.\\"web\\"","handler":"tick","id":0}
                """);
    }

    @Test
    void perfettoGetsATrackAnEntity() {
        try (PerfettoTrace trace = new PerfettoTrace(out)) {
            twoEvents(trace);
        }
        assertThat(out.toString()).isEqualTo("""
                [
                {"name":"process_name","ph":"M","pid":1,"args":{"name":"simulation"}},
                {"name":"thread_name","ph":"M","pid":1,"tid":1,"args":{"name":"shop.\\"web\\""}},
                {"name":"arrive","ph":"i","s":"t","ts":1500000.007,"pid":1,"tid":1,"args":{"id":7}},
                {"name":"tick","ph":"i","s":"t","ts":2000000.000,"pid":1,"tid":1,"args":{"id":0}}
                ]
                """);
    }
}

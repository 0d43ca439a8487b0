package io.virga.reports.sample;

import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the control plane did when zone a went: misses, an alarm, launches elsewhere, and back again. */
final class SampleEvents {
    private SampleEvents() {}

    static List<TimelineEvent> ofShop() {
        List<TimelineEvent> all = new ArrayList<>();
        double loss = SampleResults.ZONE_LOSS;
        add(all, 18.6 * 3600, "alarm", "web", "CPUUtilization above 55 % for 3 periods");
        add(all, 18.6 * 3600 + 2, "scaling", "web", "desired capacity 6 to 8");
        launch(all, 18.6 * 3600 + 3, "web.b.7", 70);
        launch(all, 18.6 * 3600 + 3, "web.c.8", 81);
        add(all, loss, "fault", "eu-west-1.a", "zone lost power");
        for (int i = 1; i <= 3; i++) {
            add(all, loss + 14 + i * 2.5, "health", "web.a." + i, "unhealthy after 2 missed checks");
            add(all, loss + 31 + i, "terminate", "web.a." + i, "replaced: unhealthy");
            launch(all, loss + 33 + i, "web." + (i == 2 ? "c." : "b.") + (8 + i), 66 + 7 * i);
        }
        add(all, loss + 15, "dns", "alb", "node of zone a left the answer");
        add(all, loss + 120, "alarm", "web", "CPUUtilization above 55 % for 3 periods");
        add(all, loss + 121, "scaling", "web", "desired capacity 8 to 11");
        for (int i = 1; i <= 3; i++) {
            launch(all, loss + 122, "web.b." + (11 + i), 60 + 9 * i);
        }
        add(all, SampleResults.ZONE_BACK, "fault-end", "eu-west-1.a", "zone has power again");
        add(all, SampleResults.ZONE_BACK + 33, "health", "alb", "node of zone a healthy");
        add(all, SampleResults.ZONE_BACK + 34, "dns", "alb", "node of zone a is in the answer again");
        add(all, 20.9 * 3600, "alarm", "web", "CPUUtilization below 49.5 % for 15 periods");
        add(all, 20.9 * 3600 + 1, "scaling", "web", "desired capacity 11 to 9");
        add(all, 20.9 * 3600 + 2, "terminate", "web.b.9", "scaled in");
        add(all, 20.9 * 3600 + 2, "terminate", "web.b.11", "scaled in");
        all.sort(Comparator.comparingDouble(TimelineEvent::seconds));
        return List.copyOf(all);
    }

    private static void launch(List<TimelineEvent> all, double at, String instance, double boot) {
        add(all, at, "launch", instance, "m7g.large launched");
        add(all, at + boot, "in-service", instance, "in service after " + Math.round(boot) + " s");
    }

    private static void add(List<TimelineEvent> all, double at, String kind, String subject, String text) {
        all.add(new TimelineEvent(at, kind, subject, text));
    }
}

package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.messaging.Message;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.QueueSettings;
import io.virga.models.messaging.SendStatus;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of a function of one second, and when they are tried. */
@SuppressWarnings("NullAway.Init") // each test begins with its own settings
class AsyncEventQueueTest {
    private static final int KIB = 1024;
    private static final AsyncEventSettings POISONED = new AsyncEventSettings(2, 6 * 3_600 * SECOND, 1);

    private final List<Long> endedSeconds = new ArrayList<>();
    private FunctionBench bench = FunctionBench.limited(10 * SECOND, 2);
    private AsyncEventQueue events;
    private MessageQueue done;
    private MessageQueue failed;
    private MessageQueue dead;
    private long keys;

    private void begin(AsyncEventSettings settings) {
        events = new AsyncEventQueue(bench.cloud.sim(), "events", bench.function, settings);
        done = queue("done");
        failed = queue("failed");
        dead = queue("dead");
        events.tell(new AsyncEventDestinations(done, failed, dead));
        events.begin(bench.cloud.observed(
                "processing", Arrivals.none(), bench.requests(constant(SECOND)), constant(0), new Ends()));
    }

    private MessageQueue queue(String name) {
        return new MessageQueue(bench.cloud.sim(), name, QueueSettings.standard());
    }

    /** Keeps when tries end that ran. */
    private final class Ends implements RequestObserver {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {
            if (outcome != Outcome.THROTTLED) {
                endedSeconds.add(bench.cloud.sim().now() / SECOND);
            }
        }
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            events.send(new Message(++keys, 0, 100));
        }
    }

    private void at(long seconds) {
        bench.cloud.sim().runUntil(seconds * SECOND);
    }

    @AfterEach
    void noEventIsLostOrCountedTwice() {
        events.checkConservation();
    }

    @Test
    void processesAnEventAtOnceAndTellsSo() {
        begin(AsyncEventSettings.standard());
        send(1);
        at(10);
        assertThat(endedSeconds).containsExactly(1L);
        assertThat(events.totals().succeeded()).isOne();
        assertThat(done.counts().sent()).isOne();
        assertThat(failed.counts().sent() + dead.counts().sent()).isZero();
    }

    /** A first try of 1.2 s with its cold start, then a minute, 1 s, two minutes, 1 s. */
    @Test
    void triesTwiceMoreAfterErrorsAMinuteAndTwoMinutesLater() {
        begin(POISONED);
        send(1);
        at(180);
        assertThat(endedSeconds).containsExactly(1L, 62L);
        assertThat(failed.counts().sent()).isZero();
        at(400);
        assertThat(endedSeconds).containsExactly(1L, 62L, 183L);
        assertThat(events.totals().retriesExhausted()).isOne();
        assertThat(failed.counts().sent()).isOne();
        assertThat(dead.counts().sent()).isOne();
        assertThat(done.counts().sent()).isZero();
    }

    @Test
    void triesNoMoreThanItsMaximumOfRetries() {
        begin(new AsyncEventSettings(0, 3_600 * SECOND, 1));
        send(1);
        at(3_600);
        assertThat(endedSeconds).containsExactly(1L);
        assertThat(events.totals().dropped()).isOne();
    }

    @Test
    void dropsAnEventThatIsTooOldForItsRetry() {
        begin(new AsyncEventSettings(2, 60 * SECOND, 1));
        send(1);
        at(59);
        assertThat(events.totals().dropped()).isZero();
        at(61);
        assertThat(events.totals().expired()).isOne();
        assertThat(endedSeconds).containsExactly(1L);
        assertThat(failed.counts().sent()).isOne();
    }

    /** Two run at a time; the others wait 1, 2, 4 ... seconds from their tries at 0, 1, 3, 7 ... s. */
    @Test
    void triesThrottledEventsAgainEverLater() {
        begin(AsyncEventSettings.standard());
        send(5);
        assertThat(events.waiting().value()).isZero();
        at(2);
        assertThat(events.waiting().value()).isEqualTo(3);
        at(100);
        assertThat(events.totals().succeeded()).isEqualTo(5);
        assertThat(endedSeconds).containsExactly(1L, 1L, 4L, 4L, 8L);
        assertThat(bench.function.totals().throttles()).isEqualTo(3 + 3 + 1);
    }

    /** That uses up no retries, and ends with the age of the event. */
    @Test
    void eventsThatAreTurnedAwayAreTriedForSixHours() {
        begin(AsyncEventSettings.standard());
        bench.cloud.zones().forEach(zone -> zone.losePower());
        send(1);
        at(6 * 3_600 - 1);
        assertThat(events.totals().dropped()).isZero();
        at(6 * 3_600 + 1);
        assertThat(events.totals().expired()).isOne();
        assertThat(events.totals().invoked()).isZero();
        assertThat(dead.counts().sent()).isOne();
    }

    @Test
    void aFunctionWithoutConcurrencyDropsEventsAtOnce() {
        bench = FunctionBench.limited(10 * SECOND, 0);
        begin(AsyncEventSettings.standard());
        send(3);
        assertThat(events.totals().stopped()).isEqualTo(3);
        assertThat(failed.counts().sent()).isEqualTo(3);
    }

    @Test
    void countsTheAgeOfEventsWhenTheyAreTried() {
        begin(POISONED);
        send(1);
        at(400);
        double meanSeconds =
                events.totals().invokedAfterNanos() / 1e9 / events.totals().invoked();
        assertThat(meanSeconds).isCloseTo((0 + 61.2 + 182.2) / 3, within(1e-6));
    }

    @Test
    void aZoneLostInTheMiddleOfEventsLosesNone() {
        begin(AsyncEventSettings.standard());
        send(2);
        bench.cloud.at(SECOND / 2, () -> bench.cloud.zone(0).losePower());
        at(500);
        assertThat(events.totals().succeeded()).isEqualTo(2);
        assertThat(events.totals().dropped()).isZero();
    }

    @Test
    void whatADestinationDoesNotTakeIsCounted() {
        begin(AsyncEventSettings.standard());
        events.tell(new AsyncEventDestinations(message -> SendStatus.FAILED, null, null));
        send(1);
        at(10);
        assertThat(events.totals().deliveryFailures()).isOne();
    }

    @Test
    void whatTheDeadLetterQueueDoesNotTakeIsCounted() {
        begin(POISONED);
        events.tell(new AsyncEventDestinations(null, null, message -> SendStatus.FAILED));
        send(1);
        at(500);
        assertThat(events.totals().deadLetterErrors()).isOne();
    }

    /** 256 KiB are one request, each further 64 KiB another; beyond 1 MiB the invocation is refused. */
    @Test
    void largeEventsAreSeveralRequests() {
        begin(AsyncEventSettings.standard());
        assertThat(events.send(new Message(1, 0, 256 * KIB))).isEqualTo(SendStatus.SENT);
        assertThat(events.totals().additionalRequests()).isZero();
        assertThat(events.send(new Message(2, 0, 256 * KIB + 1))).isEqualTo(SendStatus.SENT);
        assertThat(events.totals().additionalRequests()).isOne();
        assertThat(events.send(new Message(3, 0, 1024 * KIB))).isEqualTo(SendStatus.SENT);
        assertThat(events.totals().additionalRequests()).isEqualTo(13);
        assertThat(events.send(new Message(4, 0, 1024 * KIB + 1))).isEqualTo(SendStatus.TOO_LARGE);
        assertThat(events.totals().received()).isEqualTo(3);
        assertThat(events.totals().tooLarge()).isOne();
    }
}

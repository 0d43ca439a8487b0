package io.virga.models.messaging;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Identified;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import java.util.ArrayDeque;
import java.util.SortedMap;
import java.util.TreeMap;

/** A subscription of a topic: it delivers the messages that its filter policy wants, and tries again where that fails. */
public final class Subscription extends Entity {
    /** A message on its way to the subscriber. */
    private static final class Delivery implements Identified {
        private final Message message;
        private final long number;
        private int retries;

        Delivery(Message message, long number) {
            this.message = message;
            this.number = number;
        }

        @Override
        public long id() {
            return number;
        }
    }

    private final SubscriptionSettings settings;
    private final Activity<Delivery> deliveries = activity("deliver", this::deliver);
    private final RandomStream latencies = stream("latency");
    private final SortedMap<Integer, ArrayDeque<Delivery>> groups = new TreeMap<>();
    private long published;
    private long filteredOut;
    private long delivered;
    private long deliveredBytes;
    private long deadLettered;
    private long failed;
    private long retries;
    private long present;

    public Subscription(Simulation sim, String path, SubscriptionSettings settings) {
        super(sim, path);
        this.settings = settings;
    }

    /** The topic has a message. */
    void take(Message message) {
        published++;
        if (!settings.filter().test(message.kind())) {
            filteredOut++;
            return;
        }
        present++;
        Delivery delivery = new Delivery(message, published);
        if (settings.inOrder()) {
            ArrayDeque<Delivery> group = groups.computeIfAbsent(message.group(), number -> new ArrayDeque<>());
            group.add(delivery);
            if (group.size() > 1) {
                return;
            }
        }
        begin(delivery);
    }

    private void begin(Delivery delivery) {
        deliveries.hold(delivery, settings.latencyNanos().sampleNanos(latencies.at(delivery.message.key())));
    }

    private void deliver(Delivery delivery) {
        SendStatus status = settings.endpoint().send(delivery.message);
        if (status.isAccepted()) {
            delivered++;
            deliveredBytes += delivery.message.sizeBytes();
            end(delivery);
            return;
        }
        // An endpoint that could never take the message is not tried again.
        long wait =
                status == SendStatus.TOO_LARGE ? DeliveryRetries.NEVER : DeliveryRetries.waitNanos(++delivery.retries);
        if (wait == DeliveryRetries.NEVER) {
            giveUp(delivery);
        } else {
            retries++;
            deliveries.hold(delivery, wait);
        }
    }

    private void giveUp(Delivery delivery) {
        MessageDestination letters = settings.deadLetters();
        if (letters != null && letters.send(delivery.message).isAccepted()) {
            deadLettered++;
        } else {
            failed++;
        }
        end(delivery);
    }

    private void end(Delivery delivery) {
        present--;
        ArrayDeque<Delivery> group = groups.get(delivery.message.group());
        if (group != null) {
            group.remove();
            if (group.isEmpty()) {
                groups.remove(delivery.message.group());
            } else {
                begin(group.element());
            }
        }
    }

    /** Messages that were published while it was there. */
    public long published() {
        return published;
    }

    /** NumberOfNotificationsFilteredOut: messages that its filter policy did not want. */
    public long filteredOut() {
        return filteredOut;
    }

    /** NumberOfNotificationsDelivered. */
    public long delivered() {
        return delivered;
    }

    /** Bytes of these. */
    public long deliveredBytes() {
        return deliveredBytes;
    }

    /** NumberOfNotificationsRedrivenToDlq: messages that could not be delivered, and are in the dead-letter queue. */
    public long deadLettered() {
        return deadLettered;
    }

    /** NumberOfNotificationsFailed: messages that could not be delivered, and are gone. */
    public long failed() {
        return failed;
    }

    /** Tries of deliveries beyond the first of each. */
    public long retries() {
        return retries;
    }

    /** Messages on their way to the subscriber. */
    public long present() {
        return present;
    }

    /** @throws IllegalStateException if a message was lost or counted twice since it was made */
    public void checkConservation() {
        long gone = filteredOut + delivered + deadLettered + failed;
        long waiting = settings.inOrder()
                ? groups.values().stream().mapToLong(ArrayDeque::size).sum()
                : present;
        if (published != gone + present || waiting != present) {
            throw new IllegalStateException("the messages of " + path() + " are not conserved: published " + published
                    + ", gone " + gone + ", on their way " + present + ", in groups " + waiting);
        }
    }
}

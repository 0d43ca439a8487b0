package io.virga.models.messaging;

import io.virga.kernel.random.RandomStream;

/**
 * The messages of a queue and what becomes of them, at times that it is told. A message is delayed, visible or in flight
 * until it is deleted, expired, dead-lettered or moved away.
 */
final class QueueContent {
    private final QueueSettings settings;
    private final MessageTable table = new MessageTable();
    private final VisibleMessages visible;
    /** Messages that are hidden, by when they are no longer. */
    private final MessageHeap hidden = new MessageHeap();
    /** All messages, by when they were sent. */
    private final MessageHeap ages = new MessageHeap();

    private final QueueCounts counts;
    private final RandomStream copies;
    private int visibleMessages;
    private int inFlight;

    QueueContent(QueueSettings settings, QueueCounts counts, RandomStream servers, RandomStream copies) {
        this.settings = settings;
        this.counts = counts;
        this.copies = copies;
        this.visible = settings.fifo()
                ? new MessageGroups(table)
                : new ServerLists(table, settings.servers(), settings.serversPerShortPoll(), servers);
    }

    int visibleMessages() {
        return visibleMessages;
    }

    int inFlight() {
        return inFlight;
    }

    int delayed() {
        return hidden.size() - inFlight;
    }

    int present() {
        return ages.size();
    }

    boolean hasSomeToGive() {
        return visible.hasSome();
    }

    /** The next moment at which something changes by itself, or {@code never}. */
    long nextChangeNanos(long never) {
        long shown = hidden.isEmpty() ? never : hidden.firstNanos();
        return ages.isEmpty() ? shown : Math.min(shown, ages.firstNanos() + settings.retentionNanos());
    }

    /** When the oldest message was sent that has been received less than three times, or {@code otherwise}. */
    long oldestSentNanos(long otherwise) {
        return ages.earliest(slot -> table.receives(slot) < ServerLists.POISONOUS_RECEIVES, otherwise);
    }

    void add(Message message, long sentNanos, long visibleFromNanos, long nowNanos) {
        int slot = table.add(message, sentNanos);
        ages.add(slot, sentNanos);
        if (visibleFromNanos > nowNanos) {
            table.state(slot, MessageState.DELAYED);
            hidden.add(slot, visibleFromNanos);
        } else {
            show(slot);
        }
    }

    private void show(int slot) {
        table.state(slot, MessageState.VISIBLE);
        visibleMessages++;
        visible.add(slot);
    }

    /** What is over by {@code nowNanos}: retention, delays and visibility timeouts. */
    void advance(long nowNanos) {
        while (!ages.isEmpty() && ages.firstNanos() + settings.retentionNanos() <= nowNanos) {
            counts.expired++;
            take(ages.first());
        }
        while (!hidden.isEmpty() && hidden.firstNanos() <= nowNanos) {
            int slot = hidden.first();
            hidden.remove(slot);
            if (table.state(slot) == MessageState.DELAYED) {
                show(slot);
            } else {
                giveBack(slot);
            }
        }
    }

    /** A message leaves, wherever it is. */
    private void take(int slot) {
        ages.remove(slot);
        switch (table.state(slot)) {
            case DELAYED -> hidden.remove(slot);
            case VISIBLE -> {
                visibleMessages--;
                visible.remove(slot);
            }
            case IN_FLIGHT -> {
                inFlight--;
                hidden.remove(slot);
                visible.left(slot);
            }
        }
        table.remove(slot);
    }

    private void giveBack(int slot) {
        inFlight--;
        table.state(slot, MessageState.VISIBLE);
        visibleMessages++;
        visible.giveBack(slot);
    }

    void beginPoll(boolean isShort) {
        visible.begin(isShort);
    }

    /** The next message of the poll, which is in flight from now on, or {@link MessageTable#NONE}. */
    int next(long nowNanos) {
        int slot = visible.take();
        if (slot != MessageTable.NONE) {
            visibleMessages--;
            inFlight++;
            table.state(slot, MessageState.IN_FLIGHT);
            hidden.add(slot, nowNanos + settings.visibilityTimeoutNanos());
        }
        return slot;
    }

    void endPoll() {
        visible.end();
    }

    int receives(int slot) {
        return table.receives(slot);
    }

    /** Hands the message out. */
    ReceivedMessage receive(int slot, long nowNanos) {
        counts.received++;
        if (table.receives(slot) == 0) {
            counts.firstReceived++;
            counts.firstReceivedAfterNanos += nowNanos - table.sentNanos(slot);
        } else {
            counts.redelivered(table.cause(slot));
        }
        table.receive(slot, nowNanos);
        table.cause(slot, Redelivery.VISIBILITY_TIMEOUT);
        return new ReceivedMessage(
                table.receipt(slot), table.message(slot), table.sentNanos(slot), table.receives(slot));
    }

    /** A message goes to another queue: what it was, and when it was sent. */
    Moved move(int slot) {
        Moved moved = new Moved(table.message(slot), table.sentNanos(slot));
        take(slot);
        return moved;
    }

    record Moved(Message message, long sentNanos) {}

    /** The message of a receipt that can still be used, or {@link MessageTable#NONE}; others are counted. */
    int slotOf(long receipt) {
        int slot = table.slotOf(receipt);
        // FIFO queues refuse receipts whose visibility timeout is over, standard ones take them until the next receipt.
        if (slot == MessageTable.NONE || (settings.fifo() && !isInFlight(slot))) {
            counts.staleReceipts++;
            return MessageTable.NONE;
        }
        return slot;
    }

    void delete(int slot) {
        double share = settings.survivingCopyShare();
        if (share > 0
                && table.state(slot) == MessageState.IN_FLIGHT
                && copies.at(table.key(slot), table.receives(slot)).nextDouble() < share) {
            table.cause(slot, Redelivery.SURVIVING_COPY);
            table.invalidate(slot);
            return;
        }
        counts.deleted++;
        take(slot);
    }

    /** Hides a message in flight for so long from now on, 0 for not at all; false beyond 12 hours after its receipt. */
    boolean hide(int slot, long visibilityNanos, long nowNanos) {
        if (nowNanos + visibilityNanos - table.receivedNanos(slot) > QueueSettings.MAX_VISIBILITY_NANOS) {
            return false;
        }
        hidden.remove(slot);
        if (visibilityNanos == 0) {
            table.cause(slot, Redelivery.RELEASED);
            giveBack(slot);
        } else {
            hidden.add(slot, nowNanos + visibilityNanos);
        }
        return true;
    }

    boolean isInFlight(int slot) {
        return table.state(slot) == MessageState.IN_FLIGHT;
    }

    /** @throws IllegalStateException if a message was lost or counted twice */
    void checkConservation(String queue) {
        int held = delayed() + visibleMessages + inFlight;
        if (counts.present() != held || held != ages.size() || delayed() < 0) {
            throw new IllegalStateException("the messages of " + queue + " are not conserved: by its counts "
                    + counts.present() + ", delayed, visible and in flight " + held + ", by their ages " + ages.size());
        }
    }
}

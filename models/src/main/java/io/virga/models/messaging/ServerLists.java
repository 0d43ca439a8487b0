package io.virga.models.messaging;

import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;

/**
 * The order of a standard queue, best effort: messages are spread over servers, each with a line of its own. A poll begins at
 * a server drawn at random and goes round, a long poll through all of them, a short one through a few (SQS Developer Guide,
 * "Short and long polling").
 *
 * <p>A message that is given back stands first at its server; one that was received three times already goes to the end of
 * the line (the Guide on the metric ApproximateAgeOfOldestMessage).
 */
final class ServerLists implements VisibleMessages {
    /** Receipts after which a message is put behind all others, and is not the oldest of the queue any more. */
    static final int POISONOUS_RECEIVES = 3;

    private final MessageTable table;
    private final MessageList[] servers;
    private final int serversPerShortPoll;
    private final RandomStream firstServers;
    private final long salt;
    private long polls;
    private long visible;
    private int server;
    private int serversLeft;

    /** @param draws where messages go, and where polls begin */
    ServerLists(MessageTable table, int servers, int serversPerShortPoll, RandomStream draws) {
        this.table = table;
        this.servers = new MessageList[servers];
        for (int i = 0; i < servers; i++) {
            this.servers[i] = new MessageList(table);
        }
        this.serversPerShortPoll = serversPerShortPoll;
        this.firstServers = draws;
        this.salt = draws.nextLong();
    }

    private MessageList serverOf(int slot) {
        long draw = Mix.combine(salt ^ table.key(slot), table.sentNanos(slot));
        return servers[(int) Long.remainderUnsigned(draw, servers.length)];
    }

    @Override
    public void add(int slot) {
        visible++;
        serverOf(slot).addLast(slot);
    }

    @Override
    public void giveBack(int slot) {
        visible++;
        if (table.receives(slot) < POISONOUS_RECEIVES) {
            serverOf(slot).addFirst(slot);
        } else {
            serverOf(slot).addLast(slot);
        }
    }

    @Override
    public void remove(int slot) {
        visible--;
        serverOf(slot).remove(slot);
    }

    @Override
    public void left(int slot) {
        // Nothing waits for it here.
    }

    @Override
    public void begin(boolean isShort) {
        server = (int) Long.remainderUnsigned(firstServers.at(polls++).nextLong(), servers.length);
        serversLeft = isShort ? serversPerShortPoll : servers.length;
    }

    @Override
    public int take() {
        while (serversLeft > 0) {
            MessageList line = servers[server];
            int slot = line.first();
            if (slot != MessageTable.NONE) {
                line.remove(slot);
                visible--;
                return slot;
            }
            server = (server + 1) % servers.length;
            serversLeft--;
        }
        return MessageTable.NONE;
    }

    @Override
    public void end() {
        serversLeft = 0;
    }

    @Override
    public boolean hasSome() {
        return visible > 0;
    }
}

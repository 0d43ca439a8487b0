package io.virga.models.messaging;

/** Messages in an order, linked through their table; a message is in one list at most. */
final class MessageList {
    private final MessageTable table;
    private int first = MessageTable.NONE;
    private int last = MessageTable.NONE;

    MessageList(MessageTable table) {
        this.table = table;
    }

    /** The slot of the first, or {@link MessageTable#NONE}. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean isEmpty() {
        return first == MessageTable.NONE;
    }

    void addLast(int slot) {
        link(last, slot, MessageTable.NONE);
    }

    void addFirst(int slot) {
        link(MessageTable.NONE, slot, first);
    }

    /** Adds it before {@code after}, or last if that is {@link MessageTable#NONE}. */
    void addBefore(int slot, int after) {
        link(after == MessageTable.NONE ? last : table.previous(after), slot, after);
    }

    private void link(int before, int slot, int after) {
        table.previous(slot, before);
        table.next(slot, after);
        join(before, slot);
        join(slot, after);
    }

    private void join(int before, int after) {
        if (before == MessageTable.NONE) {
            first = after;
        } else {
            table.next(before, after);
        }
        if (after == MessageTable.NONE) {
            last = before;
        } else {
            table.previous(after, before);
        }
    }

    void remove(int slot) {
        join(table.previous(slot), table.next(slot));
    }
}

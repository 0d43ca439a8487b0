package io.virga.models.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a FIFO queue: strict within each message group. While a message of a group is in flight, no other of the group
 * is given out; one poll may take several, in their order. A message that is given back stands where it stood before (SQS
 * Developer Guide, "FIFO queue delivery logic").
 */
final class MessageGroups implements VisibleMessages {
    private static final class Group {
        private final MessageList waiting;
        private int inFlight;
        /** Whether it stands in the line of groups already. */
        private boolean isReady;

        Group(MessageTable table) {
            waiting = new MessageList(table);
        }

        boolean canGive() {
            return inFlight == 0 && !waiting.isEmpty();
        }
    }

    private final MessageTable table;
    private final List<@Nullable Group> groups = new ArrayList<>();
    private final ArrayDeque<Group> ready = new ArrayDeque<>();
    private @Nullable Group current;

    MessageGroups(MessageTable table) {
        this.table = table;
    }

    private Group groupOf(int slot) {
        int number = table.group(slot);
        while (groups.size() <= number) {
            groups.add(null);
        }
        Group group = groups.get(number);
        if (group == null) {
            group = new Group(table);
            groups.set(number, group);
        }
        return group;
    }

    private void offer(Group group) {
        if (group.canGive() && !group.isReady) {
            group.isReady = true;
            ready.addLast(group);
        }
    }

    @Override
    public void add(int slot) {
        Group group = groupOf(slot);
        group.waiting.addLast(slot);
        offer(group);
    }

    @Override
    public void giveBack(int slot) {
        Group group = groupOf(slot);
        int after = group.waiting.first();
        while (after != MessageTable.NONE && table.sequence(after) < table.sequence(slot)) {
            after = table.next(after);
        }
        group.waiting.addBefore(slot, after);
        group.inFlight--;
        offer(group);
    }

    @Override
    public void remove(int slot) {
        groupOf(slot).waiting.remove(slot);
    }

    @Override
    public void left(int slot) {
        Group group = groupOf(slot);
        group.inFlight--;
        offer(group);
    }

    @Override
    public void begin(boolean isShort) {
        current = null;
    }

    @Override
    public int take() {
        Group group = current;
        while (group == null || group.waiting.isEmpty()) {
            group = ready.pollFirst();
            if (group == null) {
                return MessageTable.NONE;
            }
            group.isReady = false;
            current = group.canGive() ? group : null;
            group = current;
        }
        int slot = group.waiting.first();
        group.waiting.remove(slot);
        group.inFlight++;
        return slot;
    }

    @Override
    public void end() {
        if (current != null) {
            offer(current);
        }
        current = null;
    }

    @Override
    public boolean hasSome() {
        while (!ready.isEmpty() && !ready.getFirst().canGive()) {
            ready.removeFirst().isReady = false;
        }
        return !ready.isEmpty();
    }
}

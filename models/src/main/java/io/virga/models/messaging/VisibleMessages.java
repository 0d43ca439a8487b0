package io.virga.models.messaging;

/** The messages of a queue that can be received, in the order in which it gives them out. */
interface VisibleMessages {
    /** A message that has just been sent, or whose delay is over. */
    void add(int slot);

    /** A message that was taken and can be received again. */
    void giveBack(int slot);

    /** A message leaves that nobody has taken. */
    void remove(int slot);

    /** A message that was taken leaves the queue. */
    void left(int slot);

    /** A poll begins to take. */
    void begin(boolean isShort);

    /** The next message of the poll, which is taken, or {@link MessageTable#NONE} when it gets no more. */
    int take();

    /** The poll has what it gets. */
    void end();

    /** Whether a long poll would get something. */
    boolean hasSome();
}

package io.virga.models.dns;

/** Gives the clients of one resolver the answer that they use. */
@FunctionalInterface
interface AnswerHolder {
    /** @param retry whether an attempt with the last answer has just failed */
    Answer resolve(boolean retry);
}

package io.virga.models.traffic;

/** What a call does with the content of a cache, at the moment when the node has carried it out. */
@FunctionalInterface
public interface CacheCommand {
    /** @return whether it asked for something that was there */
    boolean carryOut(Call call);
}

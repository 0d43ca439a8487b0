package io.virga.models.traffic;

import org.jspecify.annotations.Nullable;

/** Chooses which endpoint takes a call. */
@FunctionalInterface
public interface Router {
    /** @return null when there is nobody to take it, which the caller sees as {@link Outcome#UNAVAILABLE} */
    @Nullable
    Endpoint route(Call call);
}

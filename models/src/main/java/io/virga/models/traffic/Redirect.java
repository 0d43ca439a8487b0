package io.virga.models.traffic;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where clients that make a call are told to go instead, and who remembers it: after a permanent redirect (301) a client goes
 * there by itself from then on, after a temporary one (302) it asks again each time (RFC 9110, 15.4 and 15.1: heuristically
 * cacheable status codes).
 */
public final class Redirect {
    private final Hop to;
    private final boolean isRemembered;
    private final Set<Long> sessions = new LinkedHashSet<>();

    /** @param isRemembered whether those who were redirected once go to the new place by themselves */
    public Redirect(Hop to, boolean isRemembered) {
        this.to = to;
        this.isRemembered = isRemembered;
    }

    Hop to() {
        return to;
    }

    boolean isKnownTo(Request request) {
        return isRemembered && sessions.contains(request.session());
    }

    void told(Request request) {
        if (isRemembered) {
            sessions.add(request.session());
        }
    }
}

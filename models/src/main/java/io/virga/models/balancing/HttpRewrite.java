package io.virga.models.balancing;

import org.jspecify.annotations.Nullable;

/**
 * What a redirect puts into the URL; the rest stays as it was.
 *
 * @param path null to keep it
 * @param host null to keep it
 */
public record HttpRewrite(@Nullable String path, @Nullable String host) {
    /** The request that the client makes at the new URL. */
    public HttpAttributes of(HttpAttributes request) {
        return new HttpAttributes(
                path == null ? request.path() : path,
                host == null ? request.host() : host,
                request.headers(),
                request.query());
    }
}

package io.virga.models.balancing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a redirect puts into the URL; the rest stays as it was.
 *
 * @param path null to keep it
 * @param host null to keep it
 * @param query the new query string, whole, by keys in lower case; null to keep the old one
 */
public record HttpRewrite(
        @Nullable String path,
        @Nullable String host,
        @Nullable Map<String, String> query) {
    /** The request that the client makes at the new URL. */
    public HttpAttributes of(HttpAttributes request) {
        return new HttpAttributes(
                path == null ? request.path() : path,
                host == null ? request.host() : host,
                request.headers(),
                query == null ? request.query() : query);
    }
}

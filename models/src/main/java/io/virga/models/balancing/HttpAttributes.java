package io.virga.models.balancing;

import java.util.Collections;
import java.util.Map;

/**
 * What rules look at in a request.
 *
 * @param path of its URL, such as {@code /api/items}
 * @param host that it names; empty for none
 * @param headers values by name, which is in lower case
 * @param query values by key of its query string, which is in lower case
 */
public record HttpAttributes(String path, String host, Map<String, String> headers, Map<String, String> query) {
    /** Of a request for {@code /} that names no host, as health checks ask. */
    static final HttpAttributes PLAIN = new HttpAttributes("/", "", Collections.emptyMap(), Collections.emptyMap());
}

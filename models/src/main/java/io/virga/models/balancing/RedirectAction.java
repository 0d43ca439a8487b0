package io.virga.models.balancing;

/**
 * The balancer answers with another address, at which the client asks again (Application Load Balancer guide, "Redirect
 * actions"). Where that is, and whether clients remember it, the hop says.
 */
public record RedirectAction(HttpRewrite rewrite, boolean isPermanent) implements ListenerAction {}

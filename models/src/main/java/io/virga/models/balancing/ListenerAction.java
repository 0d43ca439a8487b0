package io.virga.models.balancing;

/** What a listener does with the requests that a rule matches. */
public sealed interface ListenerAction permits ForwardAction, FixedResponse, RedirectAction {}

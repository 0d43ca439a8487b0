package io.virga.models.spot;

/** How the price of a pool goes on: its changes one after another, the first at time 0, then each later than the last. */
public interface PriceProcess {
    PriceChange next();

    PriceOrigin origin();
}

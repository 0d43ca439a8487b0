package io.virga.models.storage;

/** Which way the data of an I/O goes. */
public enum IoDirection {
    READ,
    WRITE
}

package io.virga.models.database;

import io.virga.models.traffic.Endpoint;

/** A database whose place another one can take. */
public interface ReplaceableDatabase extends DatabaseDeployment {
    /** Another database takes its place: it serves nobody any more. */
    void retire();

    /** The machine that takes writes, for those who need no name to find it. */
    Endpoint address();
}

package io.virga.models.database;

import io.virga.models.traffic.ServiceStation;

/** A database whose place another one can take. */
public interface ReplaceableDatabase extends DatabaseDeployment {
    /** Another database takes its place: it serves nobody any more. */
    void retire();

    /** The machine that takes writes, for those who need no name to find it. */
    ServiceStation address();

    /** The volume under that station of the database fails, with the data on it; nothing happens if it has none there. */
    void loseStorage(String stationPath);

    /** Whether the machine that takes writes has the data, be it up or down. */
    boolean hasData();
}

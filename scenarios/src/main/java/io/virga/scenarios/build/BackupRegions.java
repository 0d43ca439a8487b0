package io.virga.scenarios.build;

import io.virga.models.backup.BackupStorage;
import io.virga.models.database.InstanceLog;
import io.virga.models.pricing.BillBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The regions that hold backups of a database: its own, in which some storage is free, and those of copies. */
final class BackupRegions {
    private final String own;
    private final InstanceLog log;
    private final DatabaseData data;
    private final BuildContext context;
    private final Map<String, BackupStorage> regions = new LinkedHashMap<>();

    BackupRegions(String own, InstanceLog log, DatabaseData data, BuildContext context) {
        this.own = own;
        this.log = log;
        this.data = data;
        this.context = context;
        regions.put(own, new BackupStorage(context.sim(), log, data.sizeBytes(), data::volumeBytes));
    }

    BackupStorage own() {
        return of(own);
    }

    BackupStorage of(String region) {
        return regions.computeIfAbsent(
                region, copies -> new BackupStorage(context.sim(), log, data.sizeBytes(), () -> 0));
    }

    void meter(String database, BillBuilder bill) {
        regions.forEach((region, storage) -> bill.databaseBackups(database, region, storage.billed()::byteNanos));
    }
}

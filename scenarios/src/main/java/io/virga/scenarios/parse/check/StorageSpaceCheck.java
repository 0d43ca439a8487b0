package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpaceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.value.DataSize;

/** The space of a database is on a volume, what is used of it fits, and it can grow. */
final class StorageSpaceCheck {
    private static final String SOURCE = " (RDS user guide, storage autoscaling)";
    private static final long GIB = 1L << 30;

    private StorageSpaceCheck() {}

    static void check(String path, DbInstanceSpec db, Findings findings) {
        StorageSpaceSpec space = db.storageSpace();
        if (space == null) {
            return;
        }
        StorageSpec storage = db.storage();
        if (storage == null) {
            String message = "storageSpace is on a volume, and the database has none";
            findings.errorAtKey(path + ".storageSpace", Code.STORAGE_SPACE, message, "write storage");
        } else {
            checkSize(path + ".storageSpace", space, storage.size(), findings);
        }
        if (db.replication().commits().isEmpty()) {
            String message = "storageSpace has no effect: no operation writes";
            findings.errorAtKey(path + ".storageSpace", Code.INERT, message, "leave it out");
        }
    }

    private static void checkSize(String path, StorageSpaceSpec space, DataSize size, Findings findings) {
        if (space.used().compareTo(size) > 0) {
            String message = space.used() + " cannot be used of a volume of " + size;
            findings.error(path + ".used", Code.STORAGE_SPACE, message, null);
        }
        DataSize most = space.maxAllocatedStorage();
        if (most == null) {
            return;
        }
        long least = ceilDiv(size.bytes() / GIB * 11, 10);
        if (most.bytes() % GIB != 0) {
            String message = "maxAllocatedStorage is in whole GiB" + SOURCE;
            findings.error(path + ".maxAllocatedStorage", Code.STORAGE_SPACE, message, null);
        } else if (most.bytes() / GIB < least) {
            String message = most + " is less than 10% above the " + size + " that are allocated" + SOURCE;
            String hint = "at least " + least + "GiB; AWS advises 26% above, or "
                    + ceilDiv(size.bytes() / GIB * 126, 100) + "GiB";
            findings.error(path + ".maxAllocatedStorage", Code.STORAGE_SPACE, message, hint);
        }
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}

package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.aurora.ClusterRestore;
import io.virga.models.aurora.ClusterVolume;

/** An Aurora cluster that can be restored to an earlier time. */
interface RestorableCluster {
    /**
     * @param path of the operation that does it
     * @param creation time until the new cluster is available, in nanoseconds
     */
    ClusterRestore restore(String path, Variate creation);

    /** The volume that is restored. */
    ClusterVolume clusterVolume();
}

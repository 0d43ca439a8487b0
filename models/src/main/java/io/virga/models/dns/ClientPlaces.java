package io.virga.models.dns;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import java.util.List;

/** The places at which the clients of one workload are. A client is always at the same one. */
public final class ClientPlaces {
    private final List<ClientPlace> places;
    private final RandomStream draws;

    /** @param places at least one; their shares add up to 1 */
    public ClientPlaces(Simulation sim, String workload, List<ClientPlace> places) {
        this.places = List.copyOf(places);
        this.draws = sim.stream(workload + "/place");
    }

    /** All clients are at one place of which nothing is known. */
    public static ClientPlaces anywhere(Simulation sim, String workload) {
        return new ClientPlaces(sim, workload, List.of(new ClientPlace("anywhere", 1, QueryOrigin.UNKNOWN)));
    }

    public int size() {
        return places.size();
    }

    public ClientPlace get(int index) {
        return places.get(index);
    }

    /** Number of the place of a client, from 0. */
    public int indexOf(long client) {
        if (places.size() == 1) {
            return 0;
        }
        double rest = draws.at(client).nextDouble();
        int last = places.size() - 1;
        for (int i = 0; i < last; i++) {
            rest -= places.get(i).share();
            if (rest < 0) {
                return i;
            }
        }
        return last;
    }
}

package io.virga.models.traffic;

/** Something that a fault can make slow or faulty without stopping it. */
public interface Degradable {
    /** Multiplies the time of everything that starts from now on; 1 is normal. */
    void slowdown(double factor);

    /** Share of calls that end in an error of the service's own, 0 to 1; they take as long as others. */
    void errorShare(double share);
}

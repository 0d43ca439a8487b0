package io.virga.models.traffic;

/**
 * A release of an application, compared with what its scenario writes.
 *
 * @param serviceTimeFactor by which its service takes longer, processor and wait alike; positive
 * @param errorShare of the calls that it answers with an error, from 0 to 1
 */
public record Release(double serviceTimeFactor, double errorShare) {
    public static final Release AS_WRITTEN = new Release(1, 0);

    public Release {
        if (!(serviceTimeFactor > 0) || !(errorShare >= 0 && errorShare <= 1)) {
            throw new IllegalArgumentException("a release needs a positive factor and a share of errors, not "
                    + serviceTimeFactor + " and " + errorShare);
        }
    }

    /** The factor while a fault slows the application down as well. */
    double slowdown(double ofFault) {
        return serviceTimeFactor * ofFault;
    }

    /** The share while a fault makes calls fail as well, independently. */
    double errorShare(double ofFault) {
        return errorShare + ofFault - errorShare * ofFault;
    }
}

package io.virga.kernel.random;

/** Hashing of keys into well-mixed 64-bit words; no hash code of the platform is used. */
public final class Mix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** David Stafford's variant 13 of the MurmurHash3 finaliser: a bijection with good avalanche. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public static long combine(long hash, long value) {
        return mix((hash ^ mix(value + GOLDEN_GAMMA)) + GOLDEN_GAMMA);
    }

    /** A cheaper hash for fingerprints, where speed matters more than avalanche of each step. */
    public static long combine(long hash, long a, long b, long c) {
        long h = (hash ^ a) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 29) ^ b) * 0x94D049BB133111EBL;
        return Long.rotateLeft(h, 31) + c * GOLDEN_GAMMA;
    }

    /** Hash of the UTF-16 code units of {@code text}. */
    public static long hash(String text) {
        long hash = mix(text.length() + GOLDEN_GAMMA);
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA * (text.charAt(i) + 1L));
        }
        return hash;
    }
}

package io.virga.models.dns;

import java.util.Locale;

/**
 * A block of IPv4 addresses.
 *
 * @param address its first address as a number of 32 bits
 * @param prefixBits how many leading bits all of its addresses share, from 0 to 32
 */
public record CidrBlock(long address, int prefixBits) {
    private static final int ADDRESS_BITS = 32;

    public CidrBlock {
        if (prefixBits < 0 || prefixBits > ADDRESS_BITS) {
            throw new IllegalArgumentException("a prefix has 0 to 32 bits, not " + prefixBits);
        }
        if (address < 0 || address >= 1L << ADDRESS_BITS) {
            throw new IllegalArgumentException("no IPv4 address: " + address);
        }
        if ((address & ((1L << (ADDRESS_BITS - prefixBits)) - 1)) != 0) {
            throw new IllegalArgumentException("bits are set after the first " + prefixBits);
        }
    }

    /**
     * Reads a block such as {@code 203.0.112.0/20}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static CidrBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
            throw new IllegalArgumentException("no CIDR block: " + text);
        }
        return new CidrBlock(parseAddress(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /**
     * Reads an address such as {@code 203.0.113.7}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static long parseAddress(String text) {
        String[] parts = text.split("\\.", -1);
        long address = 0;
        for (String part : parts) {
            if (parts.length != 4 || !part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                throw new IllegalArgumentException("no IPv4 address: " + text);
            }
            address = address << Byte.SIZE | Integer.parseInt(part);
        }
        return address;
    }

    public boolean contains(long ofAddress) {
        return (ofAddress ^ address) >>> (ADDRESS_BITS - prefixBits) == 0;
    }

    /** Whether some address is in both. */
    public boolean overlaps(CidrBlock other) {
        return contains(other.address) || other.contains(address);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d.%d.%d.%d/%d",
                address >> 24,
                address >> 16 & 255,
                address >> 8 & 255,
                address & 255,
                prefixBits);
    }
}

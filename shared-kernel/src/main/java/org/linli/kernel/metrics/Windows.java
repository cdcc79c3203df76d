package org.linli.kernel.metrics;

/**
 * Over how many days of 24 hours before the instant figures are measured.
 *
 * @param recent engagement, volunteered hours and new ties (A1, A2, A3, A5, A6, F1, F2, F3, F5)
 * @param lasting what is built slowly: the network, contribution, trust, shared value (B, D, E, F4, F6, H, I, K)
 */
public record Windows(int recent, int lasting) {
    /** Those of every published month. */
    public static final Windows STANDARD = new Windows(90, 365);
}

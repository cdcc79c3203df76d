package org.linli.kernel.volunteering;

/** How well it is known that a volunteer was there. */
public enum HoursSource {
    /** The venue's codes prove the coming and the leaving, and another person attests it. */
    SYSTEM(100),
    /** Another person attests it. */
    ATTESTED(100),
    /** 补录: entered later on evidence, and approved by a second person. */
    BACKFILLED(50);

    private final int weight;

    HoursSource(int weight) {
        this.weight = weight;
    }

    /** What such minutes weigh where they are paid or ranked, in hundredths. */
    public int weight() {
        return weight;
    }

    /** So many minutes by their weight, rounded down. */
    public int weighed(int minutes) {
        return (int) ((long) minutes * weight / 100);
    }
}

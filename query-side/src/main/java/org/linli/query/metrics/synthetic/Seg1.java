package org.linli.query.metrics.synthetic;

/**
 * The synthetic stream SEG-1: members of communities of unequal size and exchanges between them, of which some renew what was, some close triangles
 * and some reach out. What it makes is defined by its hashes in the tests' known answers.
 */
public final class Seg1 {
    /** How many of their last partners a member is remembered by. */
    private static final int REMEMBERED = 8;

    private final SplitMix64 random;
    private final int members;
    private final int[] community;
    private final Attributes[] attributes;
    private final int[] begin;
    private final int[] byCommunity;
    private final int[] provider;
    private final int[] receiver;
    private final int[] quarters;
    private final byte[] kind;
    private final int[] recent;
    private final int[] met;

    /**
     * What a member is.
     *
     * @param party 0: no party member; 1 to 3: in service, retired, or of an organisation's own
     * @param floating true for who lives there without being registered there
     * @param age one of five groups
     */
    public record Attributes(byte party, boolean volunteer, boolean floating, byte age) {}

    private Seg1(int members, int communities, int exchanges, long seed) {
        this.random = new SplitMix64(seed);
        this.members = members;
        this.community = new int[members];
        this.attributes = new Attributes[members];
        this.begin = new int[communities + 1];
        this.byCommunity = new int[members];
        this.provider = new int[exchanges];
        this.receiver = new int[exchanges];
        this.quarters = new int[exchanges];
        this.kind = new byte[exchanges];
        this.recent = new int[members * REMEMBERED];
        this.met = new int[members];
    }

    /** So many exchanges between members from 0 to n−1 of communities from 0 to K−1. */
    public static Seg1 of(int members, int communities, int exchanges, long seed) {
        Seg1 stream = new Seg1(members, communities, exchanges, seed);
        stream.settle(communities);
        for (int number = 0; number < exchanges; number++) {
            stream.exchange(number);
        }
        return stream;
    }

    private void settle(int communities) {
        for (int member = 0; member < members; member++) {
            double place = random.uniform();
            community[member] = (int) (place * place * communities);
            byte party = party(random.uniform());
            boolean volunteer = random.uniform() < (party > 0 ? 0.5 : 0.08);
            boolean floating = random.uniform() < 0.45;
            attributes[member] = new Attributes(party, volunteer, floating, (byte) (random.uniform() * 5));
            begin[community[member] + 1]++;
        }
        for (int c = 0; c < communities; c++) {
            begin[c + 1] += begin[c];
        }
        int[] next = begin.clone();
        for (int member = 0; member < members; member++) {
            byCommunity[next[community[member]]++] = member;
        }
    }

    private static byte party(double draw) {
        if (draw < 0.045) {
            return 1;
        }
        if (draw < 0.0765) {
            return 2;
        }
        return (byte) (draw < 0.09 ? 3 : 0);
    }

    private void exchange(int number) {
        int gives;
        int gets;
        double mode = random.uniform();
        if (number > 0 && mode < 0.20) {
            int before = random.below(number);
            boolean same = random.uniform() < 0.6;
            gives = same ? provider[before] : receiver[before];
            gets = same ? receiver[before] : provider[before];
        } else if (number > 0 && mode < 0.40) {
            int before = random.below(number);
            gives = provider[before];
            int between = receiver[before];
            gets = recent[between * REMEMBERED + random.below(Math.min(met[between], REMEMBERED))];
        } else {
            gives = initiator(number);
            gets = random.uniform() < 0.8 ? neighbour(gives) : random.below(members);
        }
        if (gets == gives) {
            gets = neighbour(gives);
        }
        if (gets == gives) {
            gets = (gives + 1) % members;
        }
        provider[number] = gives;
        receiver[number] = gets;
        kind[number] = (byte) (random.uniform() * 3);
        double length = random.uniform();
        quarters[number] = 1 + (int) (length * length * 16);
        remember(gives, gets);
        remember(gets, gives);
    }

    private int initiator(int number) {
        if (number > 0 && random.uniform() < 0.5) {
            int before = random.below(number);
            return random.uniform() < 0.5 ? provider[before] : receiver[before];
        }
        return random.below(members);
    }

    private int neighbour(int member) {
        int c = community[member];
        return byCommunity[begin[c] + random.below(begin[c + 1] - begin[c])];
    }

    private void remember(int member, int partner) {
        recent[member * REMEMBERED + met[member] % REMEMBERED] = partner;
        met[member]++;
    }

    public int members() {
        return members;
    }

    public int exchanges() {
        return provider.length;
    }

    public int community(int member) {
        return community[member];
    }

    public Attributes attributes(int member) {
        return attributes[member];
    }

    public int provider(int exchange) {
        return provider[exchange];
    }

    public int receiver(int exchange) {
        return receiver[exchange];
    }

    /** How long the exchange took, in quarter hours, 1 to 16. */
    public int quarters(int exchange) {
        return quarters[exchange];
    }

    /** 0 to 2. */
    public int kind(int exchange) {
        return kind[exchange];
    }
}

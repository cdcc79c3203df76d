package org.linli.query.metrics.live;

/** What is counted of each party. */
final class Members {
    private final Table table = new Table(4);

    /** How many others are known. */
    final Table.Field known = table.field(0);

    /** What they are: equal for persons of one community and one kind of residence. */
    final Table.Field code = table.field(1);

    /** The last exchange that counts, and those of persons in which they gave last, and gave last to somebody else than then; all plus one, 0 for none. */
    final Table.Field lastExchange = table.field(2);

    final Table.Field lastGift = table.field(3);
    final Table.Field lastOtherGift = table.field(4);

    /** To whom the last gift went, so that it need not be looked up. */
    final Table.Field lastReceiver = table.field(10);

    /** J: when something was completed first, 0 while nothing was, and the exchange that it was, plus one. */
    final Table.Wide first = table.wide(5);

    final Table.Field firstExchange = table.field(7);

    /** B: minutes given in the last 365 days. */
    final Table.Field given = table.field(8);

    /** E: neighbours in the network. */
    final Table.Field degree = table.field(9);

    /** E: triangles with neighbours, apart, because those of third parties change, of whom nothing else is needed. */
    final Table.Field corners = new Table(0).field(0);

    /** A: what was completed in the last 90 days, and in those before: apart, because nothing else is needed when these pass. */
    private final Table completed = new Table(1);

    final Table.Field inQuarter = completed.field(0);
    final Table.Field inEarlier = completed.field(1);
}

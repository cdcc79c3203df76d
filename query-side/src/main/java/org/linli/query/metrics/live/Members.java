package org.linli.query.metrics.live;

/** What is counted of each party. */
final class Members {
    private final Table table = new Table(4);

    /** How many others are known, and in how many exchanges that count. */
    final Table.Field known = table.field(0);

    final Table.Field exchanges = table.field(1);

    /** A: what was completed in the last 90 days, and in those before. */
    final Table.Field inQuarter = table.field(2);

    final Table.Field inEarlier = table.field(3);

    /** E: neighbours in the network, and triangles with them. */
    final Table.Field degree = table.field(4);

    final Table.Field corners = table.field(5);

    /** B: minutes given in the last 365 days. */
    final Table.Field given = table.field(6);

    /** J: when something was completed first, 0 while nothing was, and the exchange that it was, plus one. */
    final Table.Wide first = table.wide(7);

    final Table.Field firstExchange = table.field(9);

    /** What they are: equal for persons of one community and one kind of residence. */
    final Table.Field code = table.field(10);
}

package org.linli.query.metrics.catalogue;

import static org.linli.query.metrics.catalogue.Metric.Cost.BATCH;
import static org.linli.query.metrics.catalogue.Metric.Cost.CONSTANT;
import static org.linli.query.metrics.catalogue.Metric.Cost.DEGREE;
import static org.linli.query.metrics.catalogue.Metric.Cost.SMALLER_DEGREE;
import static org.linli.query.metrics.catalogue.Metric.Release.COUNT;
import static org.linli.query.metrics.catalogue.Metric.Release.MAGNITUDE;
import static org.linli.query.metrics.catalogue.Metric.Release.NETWORK;
import static org.linli.query.metrics.catalogue.Metric.Release.NEVER;
import static org.linli.query.metrics.catalogue.Metric.Release.RATE;

import org.linli.kernel.LocalText;

/** Every metric there is: what it is called, what it means, whom it is owed to, and how it may leave. */
public enum Metric {
    A1("Putnam 2000", "members ≥ 0", COUNT, CONSTANT),
    A2("Putnam 2000", "0–1", RATE, CONSTANT),
    A3("Putnam 2000", "≥ 0", RATE, CONSTANT),
    A4("Putnam 2000", "0–1", RATE, CONSTANT),
    A5("Putnam 2000", "0–1", RATE, CONSTANT),
    A6("Putnam 2000", "hours ≥ 0", MAGNITUDE, CONSTANT),
    B1("Gini 1912", "0–1", MAGNITUDE, BATCH),
    B2("Lorenz 1905", "0–1", MAGNITUDE, BATCH),
    B3("Putnam 2000", "0–1", MAGNITUDE, BATCH),
    B4("Putnam 2000", "members ≥ 1", COUNT, BATCH),
    C1("Porter & Kramer 2011", "0–1", RATE, CONSTANT),
    C2("Porter & Kramer 2011", "0–1", RATE, CONSTANT),
    C3("Kaplan & Meier 1958; Aalen & Johansen 1978", "hours ≥ 0; 0–1", RATE, BATCH),
    C4("Porter & Kramer 2011", "0–1", RATE, CONSTANT),
    C5("Hopcroft & Karp 1973", "0–1", RATE, BATCH),
    D1("Putnam 2000; Coleman 1988", "0–1", NETWORK, CONSTANT),
    D2("Garlaschelli & Loffredo 2004", "≤ 1", NETWORK, CONSTANT),
    D3("Squartini et al. 2013", "0–1", NETWORK, CONSTANT),
    D4("Coleman 1988", "0–1", RATE, CONSTANT),
    D5("Coleman 1988", "0–1", RATE, DEGREE),
    D6("Bearman 1997", "0–1", NETWORK, BATCH),
    E1("Wasserman & Faust 1994", "0–1; ≥ 0", NETWORK, CONSTANT),
    E2("Watts & Strogatz 1998", "0–1", NETWORK, SMALLER_DEGREE),
    E3("Wasserman & Faust 1994", "0–1", NETWORK, BATCH),
    E4("Watts & Strogatz 1998", "edges ≥ 1", NETWORK, BATCH),
    E5("Newman 2002", "−1–1", NETWORK, DEGREE),
    E6("Seidman 1983", "≥ 0", NETWORK, BATCH),
    E7("Newman & Girvan 2004", "−0.5–1", NETWORK, CONSTANT),
    F1("Granovetter 1973", "pairs ≥ 0", COUNT, CONSTANT),
    F2("Granovetter 1973", "pairs ≥ 0", COUNT, SMALLER_DEGREE),
    F3("Granovetter 1973", "0–1", RATE, SMALLER_DEGREE),
    F4("Granovetter 1973", "pairs ≥ 0", COUNT, CONSTANT),
    F5("Granovetter 1973", "0–1", RATE, CONSTANT),
    F6("Onnela et al. 2007", "0–1; −1–1", NETWORK, BATCH),
    G1("Burt 1992", "> 0", NEVER, BATCH),
    G2("Burt 1992", "≥ 1", NEVER, BATCH),
    G3("Gould & Fernandez 1989", "≥ 0", NEVER, BATCH),
    H1("Newman 2003", "≤ 1", NETWORK, CONSTANT),
    H2("Krackhardt & Stern 1988", "−1–1; ≥ 0", NETWORK, CONSTANT),
    H3("Coleman 1958; Currarini et al. 2009", "≤ 1", NETWORK, CONSTANT),
    H4("Chetty et al. 2022", "≥ 0", NETWORK, DEGREE),
    H5("Szreter & Woolcock 2004", "pairs ≥ 0", COUNT, CONSTANT),
    H6("Newman 2003", "≥ 0", NETWORK, CONSTANT),
    H7("Szreter & Woolcock 2004", "0–1", RATE, CONSTANT),
    H8("Lin 2001", "categories ≥ 0", NETWORK, DEGREE),
    I1("Wilson 1927", "0–1", RATE, CONSTANT),
    I2("Putnam 2000", "≥ 0", RATE, CONSTANT),
    I3("Delhey, Newton & Welzel 2011", "≥ 0", RATE, CONSTANT),
    I4("Putnam 2000", "≥ 0", RATE, BATCH),
    J1("Goel et al. 2016", "members ≥ 0", COUNT, CONSTANT),
    J2("Goel et al. 2016", "≥ 0", RATE, CONSTANT),
    J3("Goel et al. 2016", "≥ 1", COUNT, BATCH),
    J4("Goel et al. 2016", "0–1", RATE, CONSTANT),
    J5("Goel et al. 2016", "members ≥ 0", COUNT, CONSTANT),
    K("Porter & Kramer 2011", "≥ 0", MAGNITUDE, CONSTANT),
    L("Portes 1998", "1–100", RATE, BATCH);

    /** Of all definitions; a change of one is another version, under which months published before are not restated. */
    public static final int VERSION = 1;

    private final String source;
    private final String unit;
    private final Release release;
    private final Cost cost;

    Metric(String source, String unit, Release release, Cost cost) {
        this.source = source;
        this.unit = unit;
        this.release = release;
        this.cost = cost;
    }

    /** Under which rule a figure is published. */
    public enum Release {
        /** 0, or 10 and more. */
        COUNT,
        /** Of 30 or more; those who are and those who are not each 0, or 10 and more. */
        RATE,
        /** Of 10 contributors or more, the largest at most half, the two largest at most three quarters. */
        MAGNITUDE,
        /** Of 100 nodes and 100 edges or more, 30 nodes of each group. */
        NETWORK,
        /** Somebody's own: not at all. */
        NEVER
    }

    /** What an event costs where the figure is kept up to date. */
    public enum Cost {
        CONSTANT,
        SMALLER_DEGREE,
        DEGREE,
        BATCH
    }

    /** What it is called; {@code metric-words_en.properties} and {@code metric-words_zh_CN.properties} say it. */
    public LocalText title() {
        return MetricWords.title(this);
    }

    /** What it means. */
    public LocalText definition() {
        return MetricWords.definition(this);
    }

    public String source() {
        return source;
    }

    /** What it is counted in, or between which values it lies. */
    public String unit() {
        return unit;
    }

    public Release release() {
        return release;
    }

    public Cost cost() {
        return cost;
    }
}

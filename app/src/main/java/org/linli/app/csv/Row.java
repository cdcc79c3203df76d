package org.linli.app.csv;

import java.util.List;

/** A row of a CSV file with the line it begins on, from 1. */
public record Row(String file, long line, List<String> cells) {}

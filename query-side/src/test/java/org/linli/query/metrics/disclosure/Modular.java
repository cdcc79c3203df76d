package org.linli.query.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Linear algebra over the whole numbers modulo a prime, with full matrices and nothing clever: to check what is clever. */
final class Modular {
    private static final long PRIME = 998_244_353;

    private Modular() {}

    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    /** Reduced row echelon form in place; the pivots' columns, row by row. */
    static List<Integer> reduce(long[][] matrix) {
        return reduce(matrix, matrix.length == 0 ? 0 : matrix[0].length);
    }

    /** The same with pivots in the first columns alone: of the others, those follow from these that are 0 below the pivots. */
    static List<Integer> reduce(long[][] matrix, int first) {
        List<Integer> pivots = new ArrayList<>();
        int width = matrix.length == 0 ? 0 : matrix[0].length;
        for (int column = 0; column < first && pivots.size() < matrix.length; column++) {
            int top = pivots.size();
            int row = top;
            while (row < matrix.length && matrix[row][column] == 0) {
                row++;
            }
            if (row == matrix.length) {
                continue;
            }
            long[] pivot = matrix[row];
            matrix[row] = matrix[top];
            matrix[top] = pivot;
            long inverse = inverse(pivot[column]);
            for (int i = column; i < width; i++) {
                pivot[i] = pivot[i] * inverse % PRIME;
            }
            for (int other = 0; other < matrix.length; other++) {
                long times = matrix[other][column];
                if (other != top && times != 0) {
                    for (int i = column; i < width; i++) {
                        if (pivot[i] != 0) {
                            matrix[other][i] = (matrix[other][i] + (PRIME - times) * pivot[i]) % PRIME;
                        }
                    }
                }
            }
            pivots.add(column);
        }
        return pivots;
    }

    static int rank(List<long[]> rows) {
        return reduce(rows.stream().map(long[]::clone).toArray(long[][]::new)).size();
    }

    /** What makes every row 0, one vector for each dimension. */
    static List<long[]> kernel(List<long[]> rows) {
        long[][] matrix = rows.stream().map(long[]::clone).toArray(long[][]::new);
        List<Integer> pivots = reduce(matrix);
        List<long[]> kernel = new ArrayList<>();
        for (int free = 0; free < matrix[0].length; free++) {
            if (!pivots.contains(free)) {
                long[] vector = new long[matrix[0].length];
                vector[free] = 1;
                for (int row = 0; row < pivots.size(); row++) {
                    vector[pivots.get(row)] = of(-matrix[row][free]);
                }
                kernel.add(vector);
            }
        }
        return kernel;
    }

    /** A small number near 0 again, for whoever reads it. */
    static long signed(long number) {
        return number > PRIME / 2 ? number - PRIME : number;
    }

    private static long inverse(long number) {
        long result = 1;
        long square = number;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}

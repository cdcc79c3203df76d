package org.linli.query.trail;

import java.util.Map;
import org.linli.kernel.Rejection;

/**
 * An export would have more lines than one may have.
 *
 * @param most how many one may have
 */
public record TrailTooLong(int most) implements Rejection {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("most", most);
    }
}

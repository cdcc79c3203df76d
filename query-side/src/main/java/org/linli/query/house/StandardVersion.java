package org.linli.query.house;

import java.util.List;
import org.linli.kernel.places.StandardItem;

/** A version of the standard of sharing houses. */
public record StandardVersion(int version, List<StandardItem> items) {
    /** The id of its record. */
    static String id(int version) {
        return "version-" + version;
    }
}

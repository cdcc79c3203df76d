package org.linli.query.anomalies;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a record should be looked at. */
@Schema(name = "AnomalyKind")
public enum Suspicion {
    /** One person said at night of many volunteers how long they were there. */
    LATE_NIGHT,
    /** More was said of one volunteer's day than is usual. */
    LONG_DAY,
    /** Who attests lives with the volunteer: nothing that is stored tells it. */
    SAME_HOUSEHOLD
}

package org.linli.query.anomalies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.SubjectRef;

/**
 * What should be looked at.
 *
 * @param member who said it at night; whose day it is
 * @param name null for who gave none, or was erased
 * @param day of the evening on which the night began; the day
 * @param count how often something was said, elsewhere too
 * @param minutes all together, elsewhere too
 * @param words those of the place that was asked for; of a night among the first fifty
 */
@Schema(name = "VolunteerAnomaly")
public record AnomalyPage(
        Suspicion kind,
        @SubjectRef MemberId member,
        @Personal(subject = "member") @Nullable String name,
        LocalDate day,
        int count,
        int minutes,
        List<Anomaly.Word> words) {}

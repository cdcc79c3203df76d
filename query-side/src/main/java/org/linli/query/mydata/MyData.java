package org.linli.query.mydata;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.query.contact.Contact;
import org.linli.query.mypage.MyStanding;
import org.linli.query.readers.ReaderRow;
import org.linli.query.reputation.Reputation;

/**
 * All that is stored about a member, for that member. Written piece by piece, because it can be long; its JSON Schema stands beside it.
 *
 * @param at when it was put together
 * @param profile name and phone
 * @param standing level, roles, organisations and reports, those that ended included
 * @param reputation how the member's own exchanges turned out
 * @param readers who was shown the member's data, the latest first
 * @param reads what the member was shown of others, the latest first
 * @param events everything that happened to the member or by their hand, the latest first
 */
public record MyData(
        MemberId member,
        Instant at,
        Contact profile,
        MyStanding standing,
        Reputation reputation,
        List<ReaderRow> readers,
        List<MyReading> reads,
        List<MyEvent> events) {}

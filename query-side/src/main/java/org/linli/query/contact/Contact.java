package org.linli.query.contact;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;

/**
 * How to reach a member.
 *
 * @param name null for who gave none
 * @param phone null for who gave none
 */
public record Contact(
        MemberId member,
        @Personal(subject = "member") @Nullable String name,
        @Personal(subject = "member") @Nullable String phone) {}

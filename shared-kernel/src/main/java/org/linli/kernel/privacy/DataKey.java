package org.linli.kernel.privacy;

import javax.crypto.SecretKey;

/**
 * An AES-256 key that seals one category of one subject's fields.
 *
 * @param id random and never used again; it stands in every envelope sealed with the key
 * @param subject the identifier of whose data it seals
 * @param incarnation counts the keys of this subject and category from 1
 */
public record DataKey(String id, String subject, Category category, int incarnation, SecretKey secret) {}

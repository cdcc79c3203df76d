package org.linli.query.words;

/**
 * How to undo something, where the rules allow.
 *
 * @param how a sentence that says until when and what becomes of it
 * @param operation the operation below {@code /api/v1} that does it, such as {@code POST /offers/…/withdrawals}
 */
public record Undo(String how, String operation) {}

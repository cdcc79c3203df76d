/**
 * Volunteering (志愿): an organisation or the residents' committee posts an action, neighbours sign up for its roles or wait for a place.
 *
 * <p>An action owns its places and the line of those who wait. A member's diary ({@link org.linli.command.lending.MemberDiary}) owns what they have
 * across actions: no two at the same time. {@link org.linli.command.volunteering.WhenPlaceTakenThenKeepDiary} stands between them.
 */
@NullMarked
package org.linli.command.volunteering;

import org.jspecify.annotations.NullMarked;

/**
 * Giving: campaigns for members in need, how they are vetted, what they collect and pay out. Linli records money and never moves it.
 *
 * <p>Gifts and charity sales have histories of their own; policies book what came of them into the campaign.
 */
@NullMarked
package org.linli.command.giving;

import org.jspecify.annotations.NullMarked;
